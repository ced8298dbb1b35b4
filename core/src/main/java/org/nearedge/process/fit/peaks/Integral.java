package org.nearedge.process.fit.peaks;

import org.nearedge.process.fit.ChannelErrors;
import org.nearedge.process.fit.FitChannels;
import org.nearedge.process.fit.Measured;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** Area under a spectrum: trapezoids between channels, the first and the last cut where the range ends. */
public final class Integral {
    private Integral() {}

    /**
     * @return intensity times eV, with the error that those of the channels make
     * @throws InputException if the range is empty or leaves the spectrum
     */
    public static Measured of(Spectrum in, ChannelErrors errors, double from, double to) throws InputException {
        EnergyAxis axis = in.axis();
        if (!(from < to) || from < axis.first() || to > axis.last()) {
            throw new InputException(
                    in.name(),
                    FitChannels.range(from, to),
                    "is no range of the spectrum, which goes from " + FitChannels.range(axis.first(), axis.last()),
                    "choose two energies inside, the lower one first");
        }
        double[] weights = weights(axis, from, to);
        double sum = 0;
        double variance = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * in.at(i);
            double error = errors.kind() == ChannelErrors.Kind.UNKNOWN ? 0 : weights[i] * errors.at(i);
            variance += error * error;
        }
        return new Measured(sum, Math.sqrt(variance));
    }

    /** What every channel counts for in the integral, eV; exact for intensities that are straight between channels. */
    static double[] weights(EnergyAxis axis, double from, double to) {
        double[] weights = new double[axis.size()];
        for (int i = 0; i + 1 < weights.length; i++) {
            double left = axis.at(i);
            double right = axis.at(i + 1);
            double a = Math.max(from, left);
            double b = Math.min(to, right);
            if (a < b) {
                double share = ((a + b) / 2 - left) / (right - left);
                weights[i] += (b - a) * (1 - share);
                weights[i + 1] += (b - a) * share;
            }
        }
        return weights;
    }
}
