package org.nearedge.io.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a text file. A byte order mark decides (UTF-8, UTF-16 of either byte order); without one the bytes
 * are UTF-8 if they are valid UTF-8, and Latin-1 otherwise.
 */
public final class DecodedText {
    /** A text may hold a stray control character; one in fifty is no text. */
    private static final int CONTROLS_ALLOWED = 50;

    private DecodedText() {}

    public static String of(byte[] bytes) {
        int mark = markLength(bytes);
        if (mark == 2) {
            Charset charset = bytes[0] == (byte) 0xff ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            return new String(bytes, 2, bytes.length - 2, charset);
        }
        if (isAscii(bytes, mark)) {
            // One byte a character in memory, where the decoder below needs two.
            return new String(bytes, mark, bytes.length - mark, StandardCharsets.ISO_8859_1);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, mark, bytes.length - mark, StandardCharsets.ISO_8859_1);
        }
    }

    /** Whether the first bytes of a file cannot be text: NUL characters, or many other control characters. */
    public static boolean looksBinary(byte[] head) {
        String text = of(head);
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return true;
            }
            boolean layout = c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x1a;
            if (c < ' ' && !layout || c >= 0x7f && c < 0xa0) {
                controls++;
            }
        }
        return controls * CONTROLS_ALLOWED > text.length();
    }

    private static int markLength(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf) {
            return 3;
        }
        boolean little = bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe;
        boolean big = bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff;
        return little || big ? 2 : 0;
    }

    private static boolean isAscii(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
