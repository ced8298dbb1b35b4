package org.nearedge.train;

/** The error that networks are fitted by and judged by. */
public final class MeanSquaredError {
    private MeanSquaredError() {}

    /**
     * Mean over records and outputs.
     *
     * @param nonNegative whether an answer below 0 counts as 0, as a density of states is never negative
     * @param answers shape (records, outputs)
     * @param targets same shape
     */
    public static double of(boolean nonNegative, float[][] answers, float[][] targets) {
        double sum = 0;
        long count = 0;
        for (int row = 0; row < targets.length; row++) {
            for (int i = 0; i < targets[row].length; i++) {
                double answer = nonNegative ? Math.max(0, answers[row][i]) : answers[row][i];
                double error = answer - targets[row][i];
                sum += error * error;
            }
            count += targets[row].length;
        }
        return sum / count;
    }
}
