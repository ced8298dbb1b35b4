package org.nearedge.model;

import java.util.Arrays;

/**
 * Turns the spread of an ensemble into an interval that covers a stated share of targets: split-conformal prediction
 * (Lei et al., J. Am. Stat. Assoc. 2018, 113, 1094) with the error divided by spread plus a floor, on structures that
 * the networks were not fitted to. Half the width is factor * (spread + floor), both by output.
 */
public final class Calibration {
    /** The share of targets that an interval is to cover. */
    public static final double COVERAGE = 0.9;

    private final float[] factor;
    private final float[] floor;

    private Calibration(float[] factor, float[] floor) {
        this.factor = factor;
        this.floor = floor;
    }

    /**
     * @param answer what the ensemble says of the calibration records
     * @param targets their true values, shape (records, outputs)
     * @param groups independent groups that the records are from, at least 1: sites of one structure err alike, so that
     *     the quantile is raised as for so few scores (Dunn, Wasserman, Ramdas, J. Am. Stat. Assoc. 2023, 118, 2491)
     * @param output what the numbers mean: its blocks and reach say which outputs share a quantile
     */
    public static Calibration of(Ensemble.Answer answer, float[][] targets, int groups, ModelOutput output) {
        int outputs = targets[0].length;
        int block = output.block();
        int reach = output.reach();
        float[] floor = new float[outputs];
        float[] factor = new float[outputs];
        for (int i = 0; i < outputs; i++) {
            int from = Math.max(i / block * block, i - reach);
            int to = Math.min((i / block + 1) * block, i + reach + 1);
            floor[i] = (float) Math.max(1e-9, rootMeanSquare(answer.mean(), targets, from, to) / 2);
        }
        for (int i = 0; i < outputs; i++) {
            int from = Math.max(i / block * block, i - reach);
            int to = Math.min((i / block + 1) * block, i + reach + 1);
            double[] scores = new double[targets.length * (to - from)];
            int n = 0;
            for (int row = 0; row < targets.length; row++) {
                for (int j = from; j < to; j++) {
                    double error = Math.abs(targets[row][j] - answer.mean()[row][j]);
                    scores[n++] = error / (answer.spread()[row][j] + floor[j]);
                }
            }
            Arrays.sort(scores);
            double rank = Math.min(1, COVERAGE * (groups + 1) / groups);
            double quantile = scores[Math.max(0, (int) Math.ceil(rank * scores.length) - 1)];
            // A hair more, so that rounding to a float does not put the record of the quantile outside.
            factor[i] = (float) (quantile * (1 + 1e-6));
        }
        return new Calibration(factor, floor);
    }

    private static double rootMeanSquare(float[][] mean, float[][] targets, int from, int to) {
        double sum = 0;
        for (int row = 0; row < targets.length; row++) {
            for (int j = from; j < to; j++) {
                double error = targets[row][j] - mean[row][j];
                sum += error * error;
            }
        }
        return Math.sqrt(sum / (targets.length * (double) (to - from)));
    }

    static Calibration ofNumbers(float[] numbers, int outputs) {
        return new Calibration(
                Arrays.copyOfRange(numbers, 0, outputs), Arrays.copyOfRange(numbers, outputs, 2 * outputs));
    }

    float[] numbers() {
        float[] all = Arrays.copyOf(factor, 2 * factor.length);
        System.arraycopy(floor, 0, all, factor.length, floor.length);
        return all;
    }

    /** Half the interval's width, shape (outputs), in the outputs' unit. */
    public float[] halfWidth(float[] spread) {
        float[] half = new float[spread.length];
        for (int i = 0; i < half.length; i++) {
            half[i] = factor[i] * (spread[i] + floor[i]);
        }
        return half;
    }
}
