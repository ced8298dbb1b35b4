package org.nearedge.io.xdi;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The text of a file, line by line: UTF-8, or Latin-1 where the bytes are no UTF-8; LF, CR or CR LF end a line. */
record XdiLines(List<String> lines, boolean latin) {
    static XdiLines of(byte[] bytes) {
        boolean latin = false;
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, StandardCharsets.ISO_8859_1);
            latin = true;
        }
        return new XdiLines(split(text.startsWith("\ufeff") ? text.substring(1) : text), latin);
    }

    private static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(text.substring(start, i));
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    /** Without spaces and tabs at its ends: the white space of XDI, and no other. */
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** Words of a line; none for a blank line. */
    static String[] words(String line) {
        String trimmed = trim(line);
        return trimmed.isEmpty() ? new String[0] : trimmed.split("[ \t]+");
    }
}
