package org.nearedge.process;

import java.util.Arrays;
import org.nearedge.spectrum.Spectrum;

/**
 * Channel-to-channel noise, from the differences of each channel to the mean of its neighbours. Their median is taken,
 * so that an edge or a few sharp peaks do not count as noise; structure finer than three channels does.
 */
public final class Noise {
    /** Median of the absolute value of a standard normal variable. */
    private static final double MEDIAN_OF_NORMAL = 0.6744897501960817;

    private Noise() {}

    /** Standard deviation of the noise relative to the range of the intensities (maximum - minimum); 0 if flat. */
    public static double of(Spectrum spectrum) {
        double range = spectrum.max() - spectrum.min();
        return range > 0 ? deviation(spectrum) / range : 0;
    }

    /** Standard deviation of the noise of one channel, in the unit of the intensity; 0 below three channels. */
    public static double deviation(Spectrum spectrum) {
        int n = spectrum.size();
        if (n < 3) {
            return 0;
        }
        double[] differences = new double[n - 2];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = Math.abs(spectrum.at(i + 1) - 0.5 * spectrum.at(i) - 0.5 * spectrum.at(i + 2));
        }
        Arrays.sort(differences);
        int middle = differences.length / 2;
        double median = differences.length % 2 == 1
                ? differences[middle]
                : 0.5 * (differences[middle - 1] + differences[middle]);
        // The difference of a channel and the mean of two has 3/2 of the variance of one channel.
        return median / MEDIAN_OF_NORMAL / Math.sqrt(1.5);
    }
}
