package org.nearedge.evaluate.baseline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.nearedge.library.Reference;
import org.nearedge.train.LabelledRecords;

/**
 * Records with what goes in and what should come out. The arrays are not to be changed.
 *
 * @param inputs shape (records, channels), maximum of each 1
 * @param targets shape (records, outputs)
 */
public record LabelledSpectra(List<Reference> references, double[][] inputs, double[][] targets) {
    /** Variance of a single number over that of all the curves together. */
    private static final double SINGLE = 0.1;

    public LabelledSpectra {
        references = List.copyOf(references);
        if (inputs.length != references.size() || targets.length != references.size()) {
            throw new IllegalArgumentException(
                    references.size() + " records, " + inputs.length + " inputs, " + targets.length + " targets");
        }
    }

    /**
     * Records as simple methods see them, in double precision: curves as they are, on the absolute axis if the model has
     * one; targets in reduced units. A number beside the curves is scaled so that it varies a tenth as much as all the
     * curves together, as a network is told it: distances would not see it otherwise, or nothing else.
     *
     * @param known ids of the records that methods are fitted to: what varies how much is theirs
     */
    public static LabelledSpectra of(LabelledRecords records, Collection<String> known) {
        double[][] inputs = doubles(records.input().unconditioned().encoded(records.inputs()));
        int singles = records.input().encodedSingles();
        if (singles > 0 && inputs.length > 0) {
            Set<String> wanted = Set.copyOf(known);
            double[][] fitted = IntStream.range(0, inputs.length)
                    .filter(i -> wanted.contains(records.references().get(i).id()))
                    .mapToObj(i -> inputs[i])
                    .toArray(double[][]::new);
            int curves = inputs[0].length - singles;
            double all = 0;
            for (int i = 0; i < curves; i++) {
                all += variance(fitted, i);
            }
            for (int i = curves; i < inputs[0].length; i++) {
                double own = variance(fitted, i);
                double factor = own > 0 ? Math.sqrt(SINGLE * all / own) : 1;
                for (double[] input : inputs) {
                    input[i] *= factor;
                }
            }
        }
        return new LabelledSpectra(records.references(), inputs, doubles(records.targets()));
    }

    private static double variance(double[][] rows, int column) {
        double mean = 0;
        double squares = 0;
        for (double[] row : rows) {
            mean += row[column] / rows.length;
        }
        for (double[] row : rows) {
            squares += (row[column] - mean) * (row[column] - mean);
        }
        return squares / rows.length;
    }

    private static double[][] doubles(float[][] rows) {
        double[][] result = new double[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            result[row] = new double[rows[row].length];
            for (int i = 0; i < rows[row].length; i++) {
                result[row][i] = rows[row][i];
            }
        }
        return result;
    }

    /** Those whose id is given, for example one part of a split; ids that are not here are passed over. */
    public LabelledSpectra only(Collection<String> ids) {
        Set<String> wanted = Set.copyOf(ids);
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (wanted.contains(references.get(i).id())) {
                chosen.add(i);
            }
        }
        return at(chosen.stream().mapToInt(i -> i).toArray());
    }

    /** Those at the places given, in that order. */
    public LabelledSpectra at(int[] chosen) {
        List<Reference> some = new ArrayList<>();
        double[][] in = new double[chosen.length][];
        double[][] out = new double[chosen.length][];
        for (int i = 0; i < chosen.length; i++) {
            some.add(references.get(chosen[i]));
            in[i] = inputs[chosen[i]];
            out[i] = targets[chosen[i]];
        }
        return new LabelledSpectra(some, in, out);
    }

    public int size() {
        return references.size();
    }
}
