package org.nearedge.io.text;

import java.util.List;
import java.util.stream.IntStream;

/** Chooses the column that is the x axis: by its name, else because it runs one way. */
final class EnergyColumn {
    private static final int NONE = -1;

    private final Table table;
    private final List<String> names;

    private EnergyColumn(Table table, List<String> names) {
        this.table = table;
        this.names = names;
    }

    /**
     * @param names one per column; empty texts if the file names none
     * @return index of the column, or -1 if none is the energy
     */
    static int of(Table table, List<String> names) {
        EnergyColumn search = new EnergyColumn(table, names);
        long filled =
                IntStream.range(0, table.columns()).filter(table::holdsNumbers).count();
        if (filled < 2) {
            return NONE;
        }
        int named = search.named();
        return named != NONE ? named : search.running();
    }

    private int named() {
        int best = NONE;
        int bestScore = 0;
        for (int i = 0; i < table.columns(); i++) {
            int meaning = ColumnMeaning.isAbscissa(names.get(i)) ? 1 : 2 * ColumnMeaning.energy(names.get(i));
            if (meaning > 0 && (table.rows() == 1 || varies(i))) {
                int score = 2 * meaning + (oneWay(i) == 1 ? 1 : 0);
                if (score > bestScore) {
                    bestScore = score;
                    best = i;
                }
            }
        }
        return best;
    }

    /** The first column that only rises or only falls and is no running number; else one that nearly does. */
    private int running() {
        int counter = NONE;
        int nearly = NONE;
        for (int i = 0; i < table.columns(); i++) {
            double share = varies(i) ? oneWay(i) : 0;
            if (share == 1 && !isCounter(i)) {
                return i;
            }
            if (share == 1 && counter == NONE) {
                counter = i;
            }
            if (share >= 0.9 && share < 1 && nearly == NONE) {
                nearly = i;
            }
        }
        if (nearly != NONE) {
            return nearly;
        }
        // Two rows or a counter alone: the first column is the x axis by custom.
        return counter == NONE && table.rows() == 1 ? 0 : counter;
    }

    /** Whether a column is 0, 1, 2, … or 1, 2, 3, … */
    private boolean isCounter(int column) {
        double first = table.at(0, column);
        if (first != 0 && first != 1) {
            return false;
        }
        for (int i = 1; i < table.rows(); i++) {
            if (table.at(i, column) != first + i) {
                return false;
            }
        }
        return true;
    }

    /** Whether the column of the x axis only counts the rows. */
    static boolean isCounter(Table table, int column) {
        return new EnergyColumn(table, List.of()).isCounter(column);
    }

    /** Whether a column holds two different numbers. */
    static boolean varies(Table table, int column) {
        return new EnergyColumn(table, List.of()).varies(column);
    }

    private boolean varies(int column) {
        double first = Double.NaN;
        for (int i = 0; i < table.rows(); i++) {
            double value = table.at(i, column);
            if (Double.isFinite(value)) {
                if (Double.isNaN(first)) {
                    first = value;
                } else if (value != first) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Share of the steps that go the way of most; values that are not finite are skipped. */
    private double oneWay(int column) {
        int up = 0;
        int down = 0;
        double last = Double.NaN;
        for (int i = 0; i < table.rows(); i++) {
            double value = table.at(i, column);
            if (Double.isFinite(value)) {
                up += value > last ? 1 : 0;
                down += value < last ? 1 : 0;
                last = value;
            }
        }
        return up + down == 0 ? 0 : Math.max(up, down) / (double) (up + down);
    }
}
