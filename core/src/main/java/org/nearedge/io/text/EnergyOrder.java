package org.nearedge.io.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows in the order of their energies: descending ones turned round, mixed ones sorted, rows of the same energy
 * averaged, rows without a finite energy left out. All but the first is told in a notice.
 */
public final class EnergyOrder {
    private final double[] energies;
    /** Rows of the file, by energy. */
    private final int[] order;
    /** Where in the order each energy begins; one more at the end. */
    private final int[] starts;

    private final List<String> notices = new ArrayList<>();

    /**
     * @param printed energies in the order of the file, shape (rows); may hold values that are not finite
     * @param lines the line of each row, shape (rows)
     */
    public EnergyOrder(double[] printed, int[] lines) {
        LineList bad = new LineList();
        int good = 0;
        int[] kept = new int[printed.length];
        int rises = 0;
        int falls = 0;
        int turn = 0;
        for (int i = 0; i < printed.length; i++) {
            if (!Double.isFinite(printed[i])) {
                bad.add(lines[i]);
                continue;
            }
            if (good > 0) {
                double change = printed[i] - printed[kept[good - 1]];
                rises += change > 0 ? 1 : 0;
                falls += change < 0 ? 1 : 0;
                if (turn == 0 && rises > 0 && falls > 0) {
                    turn = lines[i];
                }
            }
            kept[good++] = i;
        }
        if (!bad.isEmpty()) {
            notices.add(bad + ": the energy is no finite number, so the row was left out");
        }
        this.order = ordered(printed, kept, good, rises, falls);
        if (turn > 0) {
            notices.add("line " + turn + ": the energies change direction here; the rows were sorted by energy");
        }
        int[] begins = new int[good + 1];
        int count = 0;
        LineList same = new LineList();
        for (int i = 0; i < good; i++) {
            if (i == 0 || printed[order[i]] != printed[order[i - 1]]) {
                begins[count++] = i;
            } else {
                same.add(lines[order[i]]);
            }
        }
        if (!same.isEmpty()) {
            notices.add(same + ": the energy stands in another row, too; rows of the same energy were averaged");
        }
        begins[count] = good;
        this.starts = Arrays.copyOf(begins, count + 1);
        this.energies = IntStream.range(0, count)
                .mapToDouble(i -> printed[order[starts[i]]])
                .toArray();
    }

    private static int[] ordered(double[] printed, int[] kept, int good, int rises, int falls) {
        if (rises == 0 || falls == 0) {
            boolean down = falls > 0;
            return IntStream.range(0, good)
                    .map(i -> kept[down ? good - 1 - i : i])
                    .toArray();
        }
        return IntStream.range(0, good)
                .mapToObj(i -> kept[i])
                .sorted((a, b) -> Double.compare(printed[a] + 0.0, printed[b] + 0.0))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Ascending, each once. */
    public double[] energies() {
        return energies;
    }

    public List<String> notices() {
        return notices;
    }

    /**
     * A column of the file in this order. The mean of rows with the same energy is over their finite values.
     *
     * @param column one value per row of the file
     */
    public double[] apply(double[] column) {
        double[] values = new double[energies.length];
        for (int i = 0; i < values.length; i++) {
            if (starts[i + 1] - starts[i] == 1) {
                values[i] = column[order[starts[i]]];
                continue;
            }
            double sum = 0;
            int finite = 0;
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                double value = column[order[k]];
                if (Double.isFinite(value)) {
                    sum += value;
                    finite++;
                }
            }
            values[i] = finite == 0 ? Double.NaN : sum / finite;
        }
        return values;
    }
}
