package org.nearedge.io.text;

/** Lines that programs keep out of the numbers by a sign in front. */
final class Comment {
    private Comment() {}

    static boolean isBlank(String line) {
        return start(line) == line.length();
    }

    /** Starts with {@code #}, {@code %}, {@code ;}, {@code //}, {@code !} or an apostrophe. */
    static boolean is(String line) {
        int start = start(line);
        return start < line.length() && signEnd(line, start) > start;
    }

    /** The line without its comment sign and the blanks around. */
    static String text(String line) {
        int start = start(line);
        int end = start;
        while (end < line.length() && signEnd(line, end) > end) {
            end = signEnd(line, end);
        }
        return line.substring(end).strip();
    }

    private static int start(String line) {
        int i = 0;
        while (i < line.length() && Cells.isBlank(line.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int signEnd(String line, int at) {
        char c = line.charAt(at);
        if (c == '/' && line.startsWith("//", at)) {
            return at + 2;
        }
        return c == '#' || c == '%' || c == ';' || c == '!' || c == '\'' ? at + 1 : at;
    }
}
