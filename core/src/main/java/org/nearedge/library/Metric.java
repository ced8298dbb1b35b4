package org.nearedge.library;

/** How far two spectra on the same channels are apart; 0 is equal. */
public enum Metric {
    /** Square root of the summed squares of the differences. */
    EUCLIDEAN,
    /** Mean of the squared differences. */
    MSE,
    /** 1 minus the cosine of the angle between the two; 1 if one of them is zero everywhere. Blind to scale. */
    COSINE;

    /** Distance between {@code a[0..count)} and {@code rows[at..at + count)}. */
    double distance(double[] a, double[] rows, int at, int count) {
        if (this == COSINE) {
            return cosine(a, rows, at, count);
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double d = a[i] - rows[at + i];
            sum += d * d;
        }
        return this == EUCLIDEAN ? Math.sqrt(sum) : sum / count;
    }

    private static double cosine(double[] a, double[] rows, int at, int count) {
        double dot = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < count; i++) {
            double b = rows[at + i];
            dot += a[i] * b;
            aa += a[i] * a[i];
            bb += b * b;
        }
        return aa == 0 || bb == 0 ? 1 : Math.max(0, 1 - dot / Math.sqrt(aa * bb));
    }
}
