package org.nearedge.io.text;

/** Line numbers to be told to the user: the first few by number, the others by their count. */
public final class LineList {
    private static final int TOLD = 8;

    private final int[] first = new int[TOLD];
    private int count;

    public void add(int line) {
        if (count < TOLD) {
            first[count] = line;
        }
        count++;
    }

    public int count() {
        return count;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** For example {@code line 5}, {@code lines 5, 9 and 12} or {@code lines 1, 2, 3, 4, 5, 6, 7, 8 and 90 more}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(count == 1 ? "line " : "lines ");
        int told = Math.min(count, TOLD);
        for (int i = 0; i < told; i++) {
            if (i > 0) {
                text.append(i == told - 1 && told == count ? " and " : ", ");
            }
            text.append(first[i]);
        }
        if (count > told) {
            text.append(" and ").append(count - told).append(" more");
        }
        return text.toString();
    }
}
