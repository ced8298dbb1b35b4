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
        double sum = squares(a, rows, at, count);
        return this == EUCLIDEAN ? Math.sqrt(sum) : sum / count;
    }

    /** Four sums side by side: one alone would wait for each addition to end before the next. */
    private static double squares(double[] a, double[] rows, int at, int count) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < count; i += 4) {
            double d0 = a[i] - rows[at + i];
            double d1 = a[i + 1] - rows[at + i + 1];
            double d2 = a[i + 2] - rows[at + i + 2];
            double d3 = a[i + 3] - rows[at + i + 3];
            s0 += d0 * d0;
            s1 += d1 * d1;
            s2 += d2 * d2;
            s3 += d3 * d3;
        }
        for (; i < count; i++) {
            double d = a[i] - rows[at + i];
            s0 += d * d;
        }
        return s0 + s1 + (s2 + s3);
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
