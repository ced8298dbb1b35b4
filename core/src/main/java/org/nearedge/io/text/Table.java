package org.nearedge.io.text;

import java.util.Arrays;

/** Rows of numbers of a text file, with the line each came from and how each column was printed. */
final class Table {
    private final int columns;
    private final long most;
    private final int[] decimals;
    private final int[] significant;
    private final boolean[] seen;
    private double[] values;
    private int[] lines = new int[64];
    private int rows;

    /** @param most cells that the text could hold at most: the table never reserves more */
    Table(int columns, long most) {
        this.most = most;
        this.columns = columns;
        this.decimals = new int[columns];
        this.significant = new int[columns];
        this.seen = new boolean[columns];
        this.values = new double[Math.max(64, columns)];
        Arrays.fill(decimals, Integer.MIN_VALUE);
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /** Number of the line that a row was read from. */
    int line(int row) {
        return lines[row];
    }

    double at(int row, int column) {
        return values[row * columns + column];
    }

    /** A copy of a column, shape (rows). */
    double[] column(int column) {
        double[] copy = new double[rows];
        for (int i = 0; i < rows; i++) {
            copy[i] = at(i, column);
        }
        return copy;
    }

    /** Whether a column holds a number anywhere. */
    boolean holdsNumbers(int column) {
        return seen[column];
    }

    PrintedDigits digits(int column) {
        return new PrintedDigits(decimals[column] == Integer.MIN_VALUE ? 0 : decimals[column], significant[column]);
    }

    /** Starts a row of cells that are missing. */
    void startRow(int line) {
        if (rows == lines.length) {
            lines = Arrays.copyOf(lines, 2 * rows);
        }
        int needed = Math.multiplyExact(rows + 1, columns);
        if (needed > values.length) {
            values = Arrays.copyOf(values, (int)
                    Math.max(needed, Math.min(Math.min(most, Integer.MAX_VALUE - 16), 2L * values.length)));
        }
        Arrays.fill(values, rows * columns, needed, Double.NaN);
        lines[rows++] = line;
    }

    /** Sets a cell of the last row. */
    void set(int column, NumberToken token) {
        values[(rows - 1) * columns + column] = Double.isFinite(token.value()) ? token.value() : Double.NaN;
        if (Double.isFinite(token.value())) {
            seen[column] = true;
            decimals[column] = Math.max(decimals[column], token.decimals());
            significant[column] = Math.max(significant[column], token.significant());
        }
    }

    /** Rows and columns exchanged; every row is then told to come from the line of the first. */
    Table transposed() {
        Table turned = new Table(rows, most);
        turned.values = new double[Math.multiplyExact(columns, rows)];
        turned.lines = new int[columns];
        turned.rows = columns;
        Arrays.fill(turned.lines, lines[0]);
        int most = Arrays.stream(decimals).max().orElse(0);
        Arrays.fill(turned.decimals, most);
        Arrays.fill(turned.significant, Arrays.stream(significant).max().orElse(1));
        Arrays.fill(turned.seen, true);
        for (int i = 0; i < columns; i++) {
            for (int k = 0; k < rows; k++) {
                turned.values[i * rows + k] = at(k, i);
            }
        }
        return turned;
    }
}
