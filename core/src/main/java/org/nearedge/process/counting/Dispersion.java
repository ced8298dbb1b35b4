package org.nearedge.process.counting;

import java.util.Arrays;
import org.nearedge.spectrum.Spectrum;

/**
 * Variance over mean of a spectrum's channels, 1 for counts: the photon-transfer method (Janesick, Photon Transfer,
 * SPIE Press 2007, ch. 5) on the difference of each channel to the mean of its neighbours. Of those, the quarter that is
 * smallest against its expectation decides, so that edges and peaks do not count as noise.
 */
final class Dispersion {
    /** A quarter of the absolute values of a standard normal variable are below this. */
    private static final double QUARTER_OF_NORMAL = 0.31863936396437514;

    /** Fewer counts take too few values for a quantile. */
    private static final double FEW = 5;
    /** Within a factor of two: the estimate from 200 channels scatters by a quarter. */
    private static final double FACTOR = 2;

    private Dispersion() {}

    /** 1 where there are too few channels or counts to tell. */
    static double of(Spectrum raw) {
        int n = raw.size();
        double[] scores = new double[Math.max(0, n - 4)];
        int used = 0;
        for (int i = 2; i < n - 2; i++) {
            double mean = (raw.at(i - 2) + raw.at(i - 1) + raw.at(i) + raw.at(i + 1) + raw.at(i + 2)) / 5;
            if (mean >= FEW) {
                double difference = raw.at(i) - 0.5 * raw.at(i - 1) - 0.5 * raw.at(i + 1);
                // The difference of a channel and the mean of two has 3/2 of the variance of one channel.
                scores[used++] = Math.abs(difference) / Math.sqrt(1.5 * mean);
            }
        }
        if (used < 20) {
            return 1;
        }
        double[] sorted = Arrays.copyOf(scores, used);
        Arrays.sort(sorted);
        double quarter = sorted[used / 4] / QUARTER_OF_NORMAL;
        return quarter * quarter;
    }

    static boolean isOfCounts(double dispersion) {
        return dispersion > 1 / FACTOR && dispersion < FACTOR;
    }
}
