package org.nearedge.io.text;

import java.util.Arrays;

/** The cells of one line, as bounds in it: a long table costs no object per cell. Blanks and quotes are cut off. */
final class Cells {
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int count;

    int count() {
        return count;
    }

    int start(int cell) {
        return starts[cell];
    }

    int end(int cell) {
        return ends[cell];
    }

    String text(String line, int cell) {
        return line.substring(starts[cell], ends[cell]);
    }

    void split(String line, Dialect dialect) {
        count = 0;
        if (dialect.separatesByBlanks()) {
            splitAtBlanks(line);
            return;
        }
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == dialect.separator() && !quoted) {
                add(line, start, i);
                start = i + 1;
            }
        }
        add(line, start, line.length());
    }

    /** Forgets cells at the end that hold nothing, down to a number of cells. */
    void dropMissing(int downTo) {
        while (count > downTo && starts[count - 1] == ends[count - 1]) {
            count--;
        }
    }

    private void splitAtBlanks(String line) {
        int i = 0;
        while (i < line.length()) {
            while (i < line.length() && isBlank(line.charAt(i))) {
                i++;
            }
            int start = i;
            boolean quoted = false;
            while (i < line.length() && (quoted || !isBlank(line.charAt(i)))) {
                quoted ^= line.charAt(i) == '"';
                i++;
            }
            if (i > start) {
                add(line, start, i);
            }
        }
    }

    private void add(String line, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(line.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(line.charAt(end - 1))) {
            end--;
        }
        if (end - start >= 2 && line.charAt(start) == '"' && line.charAt(end - 1) == '"') {
            start++;
            end--;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        starts[count] = start;
        ends[count++] = end;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0' || c == '\f' || c == 0x1a || c == '\ufeff';
    }
}
