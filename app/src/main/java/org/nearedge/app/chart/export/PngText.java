package org.nearedge.app.chart.export;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;
import org.nearedge.spectrum.InputException;

/** Finds an international text (iTXt) of a PNG by its keyword (PNG specification, third edition, 11.3.3.4). */
final class PngText {
    private static final int TEXT = 0x69545874;
    private static final int END = 0x49454e44;

    private PngText() {}

    /** Null if there is none. */
    static String read(Path path, String name, String keyword) throws IOException, InputException {
        long left = Files.size(path) - 8;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            in.skipNBytes(8);
            while (true) {
                int length = in.readInt();
                int type = in.readInt();
                left -= 12L + length;
                if (length < 0 || left < 0) {
                    throw broken(name, "has a part that is longer than the file");
                }
                if (type == END) {
                    return null;
                }
                if (type != TEXT || length > ProvenanceReader.LONGEST) {
                    in.skipNBytes(length + 4L);
                    continue;
                }
                byte[] content = in.readNBytes(length);
                CRC32 sum = new CRC32();
                sum.update(new byte[] {'i', 'T', 'X', 't'});
                sum.update(content);
                if (in.readInt() != (int) sum.getValue()) {
                    throw broken(name, "has a text whose check sum is wrong");
                }
                String text = text(content, keyword, name);
                if (text != null) {
                    return text;
                }
            }
        } catch (EOFException e) {
            throw broken(name, "ends too early");
        }
    }

    /** Keyword, 0, compressed, method, language, 0, translated keyword, 0, text. */
    private static String text(byte[] content, String keyword, String name) throws IOException, InputException {
        int end = zero(content, 0);
        if (end < 0 || !new String(content, 0, end, StandardCharsets.ISO_8859_1).equals(keyword)) {
            return null;
        }
        int language = zero(content, Math.min(content.length, end + 3));
        int translated = language < 0 ? -1 : zero(content, language + 1);
        if (translated < 0) {
            throw broken(name, "has a text that is cut off");
        }
        int from = translated + 1;
        boolean compressed = content[end + 1] != 0;
        if (!compressed) {
            return new String(content, from, content.length - from, StandardCharsets.UTF_8);
        }
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(content, from, content.length - from))) {
            byte[] plain = in.readNBytes(ProvenanceReader.LONGEST + 1);
            if (plain.length > ProvenanceReader.LONGEST) {
                throw broken(name, "has a text that is too long");
            }
            return new String(plain, StandardCharsets.UTF_8);
        }
    }

    /** Index of the next zero byte; -1 if there is none. */
    private static int zero(byte[] content, int from) {
        for (int i = from; i < content.length; i++) {
            if (content[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static InputException broken(String name, String reason) {
        return new InputException(name, "", reason, "the file is broken");
    }
}
