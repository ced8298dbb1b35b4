package org.nearedge.app.chart.export;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The provenance in a PNG: an international text chunk (PNG, third edition, 11.3.3.4). */
final class PngProvenance {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int TEXT = 0x69545874;
    private static final int END = 0x49454E44;

    private PngProvenance() {}

    static String json(Path path) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(path));
        try {
            if (file.getLong() != SIGNATURE) {
                throw new IOException("it is no PNG");
            }
            while (file.hasRemaining()) {
                int length = file.getInt();
                int type = file.getInt();
                if (length < 0 || length > file.remaining()) {
                    throw new IOException("a chunk is longer than the file");
                }
                if (type == END) {
                    return null;
                }
                if (type == TEXT) {
                    String text = text(Arrays.copyOfRange(file.array(), file.position(), file.position() + length));
                    if (text != null) {
                        return text;
                    }
                }
                file.position(file.position() + length);
                // The checksum of a chunk: what was read as JSON is checked by its own form.
                file.getInt();
            }
        } catch (BufferUnderflowException e) {
            throw new IOException("it is cut short", e);
        }
        return null;
    }

    /** Keyword, 0, flag, method, language, 0, keyword in that language, 0, text. Null if it is another text. */
    private static String text(byte[] chunk) {
        byte[] keyword = (Provenance.KEYWORD + '\0').getBytes(StandardCharsets.ISO_8859_1);
        int at = keyword.length;
        if (chunk.length < at + 2 || !Arrays.equals(keyword, 0, at, chunk, 0, at) || chunk[at] != 0) {
            return null;
        }
        at += 2;
        for (int strings = 0; strings < 2; strings++) {
            while (at < chunk.length && chunk[at] != 0) {
                at++;
            }
            at++;
        }
        return at > chunk.length ? null : new String(chunk, at, chunk.length - at, StandardCharsets.UTF_8);
    }
}
