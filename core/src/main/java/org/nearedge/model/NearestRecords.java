package org.nearedge.model;

import java.util.Arrays;
import java.util.List;

/** The training records nearest to an input, by Euclidean distance over its curves as they are. */
final class NearestRecords {
    /** Nearest training spectra that speak for novelty. */
    static final int COUNT = 3;

    private final float[][] inputs;
    private final List<String> structures;
    private final int curves;
    private final NoveltyMeasure measure;
    /** Mean distance of each record to its nearest of other structures. */
    private final double[] own;

    NearestRecords(List<String> structures, float[][] inputs, int curves, NoveltyMeasure measure) {
        this.inputs = inputs;
        this.structures = structures;
        this.curves = curves;
        this.measure = measure;
        own = new double[inputs.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = find(inputs[i], structures.get(i)).mean();
        }
    }

    private record Found(int[] rows, double[] squares, int count) {
        double mean() {
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += Math.sqrt(squares[i]);
            }
            return sum / count;
        }
    }

    /**
     * Novelty by the measure.
     *
     * @param without structure that does not count; null for none
     */
    double novelty(float[] input, String without) {
        Found found = find(input, without);
        if (found.count() == 0) {
            return 0;
        }
        if (measure == NoveltyMeasure.DISTANCE) {
            return found.mean();
        }
        double usual = 0;
        for (int i = 0; i < found.count(); i++) {
            usual += own[found.rows()[i]] / found.count();
        }
        return usual > 0 ? found.mean() / usual : 0;
    }

    private Found find(float[] input, String without) {
        int[] nearest = new int[COUNT];
        double[] squares = new double[COUNT];
        Arrays.fill(squares, Double.POSITIVE_INFINITY);
        int found = 0;
        for (int row = 0; row < inputs.length; row++) {
            if (without != null && structures.get(row).equals(without)) {
                continue;
            }
            double square = SquaredDistance.of(input, inputs[row], curves, squares[COUNT - 1]);
            int place = found;
            while (place > 0 && squares[place - 1] > square) {
                place--;
            }
            if (place < COUNT) {
                for (int i = COUNT - 1; i > place; i--) {
                    squares[i] = squares[i - 1];
                    nearest[i] = nearest[i - 1];
                }
                squares[place] = square;
                nearest[place] = row;
                found = Math.min(COUNT, found + 1);
            }
        }
        return new Found(nearest, squares, found);
    }
}
