package org.nearedge.evaluate.baseline;

/** How far two vectors of numbers are apart. */
public final class SquaredDifference {
    private SquaredDifference() {}

    /** Mean squared difference over from (included) to (excluded). */
    public static double mean(double[] a, double[] b, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            double d = a[i] - b[i];
            sum += d * d;
        }
        return sum / (to - from);
    }
}
