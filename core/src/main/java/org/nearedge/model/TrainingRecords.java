package org.nearedge.model;

import java.util.Arrays;
import java.util.List;

/**
 * The records a model was fitted to, as it saw them: what is new to the model, and where they disagree, is told
 * against them.
 */
public final class TrainingRecords {
    /** Nearest training spectra that speak for novelty and ambiguity. */
    public static final int NEAREST = 3;

    /** Numbers after which a distance that is too large already is not looked at further. */
    private static final int BLOCK = 16;

    private final float[][] inputs;
    private final float[][] targets;
    private final double[] ownDistances;
    private final double[] ownDisagreements;
    private final int curves;

    /**
     * @param structures structure of each record: a record's own structure does not speak for it
     * @param inputs shape (records, inputs)
     * @param targets shape (records, outputs)
     * @param curves numbers of an input that distances are measured by: its first ones
     */
    public TrainingRecords(List<String> structures, float[][] inputs, float[][] targets, int curves) {
        if (structures.size() != inputs.length || inputs.length != targets.length || inputs.length == 0) {
            throw new IllegalArgumentException(
                    structures.size() + " structures, " + inputs.length + " inputs, " + targets.length + " targets");
        }
        this.inputs = inputs;
        this.targets = targets;
        this.curves = curves;
        ownDistances = new double[inputs.length];
        ownDisagreements = new double[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            Support support = support(inputs[i], structures, structures.get(i));
            ownDistances[i] = support.distance();
            ownDisagreements[i] = support.disagreement();
        }
        Arrays.sort(ownDistances);
        Arrays.sort(ownDisagreements);
    }

    /**
     * @param distance mean Euclidean distance to the nearest training spectra
     * @param disagreement root mean square difference of their targets from the mean of those
     */
    public record Support(double distance, double disagreement) {}

    public Support support(float[] input) {
        return support(input, null, null);
    }

    private Support support(float[] input, List<String> structures, String without) {
        int[] nearest = new int[NEAREST];
        double[] squares = new double[NEAREST];
        Arrays.fill(squares, Double.POSITIVE_INFINITY);
        int found = 0;
        for (int row = 0; row < inputs.length; row++) {
            if (without != null && structures.get(row).equals(without)) {
                continue;
            }
            double square = square(input, inputs[row], squares[NEAREST - 1]);
            int place = Math.min(found, NEAREST);
            while (place > 0 && squares[place - 1] > square) {
                place--;
            }
            if (place < NEAREST) {
                for (int i = NEAREST - 1; i > place; i--) {
                    squares[i] = squares[i - 1];
                    nearest[i] = nearest[i - 1];
                }
                squares[place] = square;
                nearest[place] = row;
                found = Math.min(NEAREST, found + 1);
            }
        }
        double distance = 0;
        for (int i = 0; i < found; i++) {
            distance += Math.sqrt(squares[i]) / found;
        }
        return new Support(distance, disagreement(Arrays.copyOf(nearest, found)));
    }

    private double disagreement(int[] rows) {
        if (rows.length == 0) {
            return 0;
        }
        int outputs = targets[0].length;
        double sum = 0;
        for (int i = 0; i < outputs; i++) {
            double mean = 0;
            for (int row : rows) {
                mean += targets[row][i] / rows.length;
            }
            for (int row : rows) {
                sum += (targets[row][i] - mean) * (targets[row][i] - mean);
            }
        }
        return Math.sqrt(sum / ((double) rows.length * outputs));
    }

    /** Share of training records, 0 to 100, that are nearer to records of other structures. */
    public double distancePercentile(double distance) {
        return percentile(ownDistances, distance);
    }

    /** Share of training records, 0 to 100, whose neighbours of other structures disagree less. */
    public double disagreementPercentile(double disagreement) {
        return percentile(ownDisagreements, disagreement);
    }

    private static double percentile(double[] sorted, double value) {
        int below = 0;
        while (below < sorted.length && sorted[below] < value) {
            below++;
        }
        return 100.0 * below / sorted.length;
    }

    /** The squared distance, or some number above {@code most} if it is above that: most records are far away. */
    private double square(float[] a, float[] b, double most) {
        double sum = 0;
        for (int from = 0; from < curves && sum <= most; from += BLOCK) {
            int to = Math.min(curves, from + BLOCK);
            for (int i = from; i < to; i++) {
                double difference = a[i] - b[i];
                sum += difference * difference;
            }
        }
        return sum;
    }

    float[][] inputs() {
        return inputs;
    }

    float[][] targets() {
        return targets;
    }
}
