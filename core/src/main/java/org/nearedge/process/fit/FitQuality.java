package org.nearedge.process.fit;

import java.util.stream.IntStream;

/**
 * How well a fit describes data.
 *
 * @param channels that were fitted
 * @param parameters that were free
 * @param chiSquared sum of (data - fit)^2 / error^2
 * @param rFactor sum of (data - fit)^2 over sum of data^2, without weights: B. Ravel, M. Newville, J. Synchrotron Rad.
 *     12, 537 (2005), as Athena tells it
 */
public record FitQuality(int channels, int parameters, double chiSquared, double rFactor) {
    public static FitQuality of(double[] data, double[] fit, ChannelErrors errors, int parameters) {
        double chi = 0;
        double squares = 0;
        double all = 0;
        for (int i = 0; i < data.length; i++) {
            double off = data[i] - fit[i];
            double weighted = off / errors.at(i);
            chi += weighted * weighted;
            squares += off * off;
            all += data[i] * data[i];
        }
        return new FitQuality(data.length, parameters, chi, all > 0 ? squares / all : Double.NaN);
    }

    /** Channels less free parameters. */
    public int freedom() {
        return channels - parameters;
    }

    /** Chi-squared over the degrees of freedom: about 1 where the errors are right and the model holds. */
    public double reducedChiSquared() {
        return chiSquared / freedom();
    }

    /** Root of the mean squared difference of two curves, in their unit. */
    public static double deviation(double[] data, double[] fit) {
        return Math.sqrt(IntStream.range(0, data.length)
                .mapToDouble(i -> (data[i] - fit[i]) * (data[i] - fit[i]))
                .average()
                .orElse(0));
    }
}
