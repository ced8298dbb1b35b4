package org.nearedge.evaluate;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Spearman's rank correlation: 1 if one series rises whenever the other does, 0 if they have nothing in common. */
final class RankCorrelation {
    private RankCorrelation() {}

    /** Of two series of one length; equal values share the mean of their ranks. NaN if a series does not vary. */
    static double of(double[] a, double[] b) {
        double[] x = ranks(a);
        double[] y = ranks(b);
        double middle = 0.5 * (x.length - 1);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - middle) * (x[i] - middle);
            yy += (y[i] - middle) * (y[i] - middle);
            xy += (x[i] - middle) * (y[i] - middle);
        }
        return xy / Math.sqrt(xx * yy);
    }

    private static double[] ranks(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = 0.5 * (from + to - 1);
            }
            from = to;
        }
        return ranks;
    }
}
