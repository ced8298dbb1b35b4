package org.nearedge.process.lowloss;

import java.util.Optional;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.Spectrum;

/**
 * The peak of electrons that lost no energy. Its width is the resolution of the instrument (Egerton, Electron
 * Energy-Loss Spectroscopy in the Electron Microscope, 3rd ed., section 2.5.2).
 *
 * @param channel the highest
 * @param centre top of a Gaussian through the peak's upper half, eV on the spectrum's axis
 * @param fwhm full width at half maximum, by straight lines between channels, eV
 * @param height of the highest channel, in the spectrum's unit
 */
public record ZeroLossPeak(int channel, double centre, double fwhm, double height) {
    /** A peak so near to zero energy is taken for it even if a plasmon is higher, eV. */
    private static final double NEAR_ZERO = 8;
    /** Where no one has calibrated the axis, the highest and first peak is taken for it up to here, eV. */
    private static final double UNCALIBRATED = 50;

    private static final double BROADEST = 5;
    /** Without calibration only what no plasmon is: narrower than any, eV. */
    private static final double BROADEST_UNCALIBRATED = 2.5;
    /** Of the peak's height: what may stand before it, where nothing gained energy. */
    private static final double BEFORE = 0.2;

    /** The zero-loss peak of a spectrum; empty if it holds none. */
    public static Optional<ZeroLossPeak> of(Spectrum spectrum) {
        Optional<ZeroLossPeak> near = in(spectrum, NEAR_ZERO, BROADEST);
        return near.isPresent() ? near : in(spectrum, UNCALIBRATED, BROADEST_UNCALIBRATED);
    }

    private static Optional<ZeroLossPeak> in(Spectrum spectrum, double reach, double broadest) {
        EnergyAxis axis = spectrum.axis();
        if (axis.first() >= reach || axis.last() <= -reach || spectrum.size() < 5) {
            return Optional.empty();
        }
        int first = axis.indexOf(-reach);
        int last = axis.indexOf(reach);
        int top = first;
        for (int i = first; i <= last; i++) {
            top = spectrum.at(i) > spectrum.at(top) ? i : top;
        }
        double height = spectrum.at(top);
        if (!(height > 0)) {
            return Optional.empty();
        }
        // An axis without zero may be off; but then the peak that is taken for it must be the highest, and no plasmon.
        if (!axis.contains(0) && spectrum.max() > height) {
            return Optional.empty();
        }
        double left = crossing(spectrum, top, -1);
        double right = crossing(spectrum, top, 1);
        if (!(right - left <= broadest)) {
            return Optional.empty();
        }
        double fwhm = right - left;
        for (int i = 0; i < spectrum.size() && axis.at(i) < left - 2 * fwhm; i++) {
            if (spectrum.at(i) > BEFORE * height) {
                return Optional.empty();
            }
        }
        return Optional.of(new ZeroLossPeak(top, centre(spectrum, top, left, right), fwhm, height));
    }

    /** Energy at which half the height is reached on one side, eV; NaN if the spectrum ends before. */
    private static double crossing(Spectrum spectrum, int top, int direction) {
        double half = 0.5 * spectrum.at(top);
        int i = top;
        while (i >= 0 && i < spectrum.size() && spectrum.at(i) > half) {
            i += direction;
        }
        if (i < 0 || i >= spectrum.size()) {
            return Double.NaN;
        }
        double inside = spectrum.at(i - direction);
        double share = (inside - half) / (inside - spectrum.at(i));
        return spectrum.axis().at(i - direction)
                + share * (spectrum.axis().at(i) - spectrum.axis().at(i - direction));
    }

    /**
     * Top of the parabola through the logarithms of the channels above half the height, each weighted by its counts:
     * exact for a Gaussian, and tails and what electrons lost beside do not move it.
     */
    private static double centre(Spectrum spectrum, int top, double left, double right) {
        EnergyAxis axis = spectrum.axis();
        double step = axis.step();
        int from = Math.max(0, Math.min(top - 1, firstAbove(axis, left)));
        int to = Math.min(spectrum.size() - 1, Math.max(top + 1, firstAbove(axis, right) - 1));
        double[] moments = new double[5];
        double[] logs = new double[3];
        for (int i = from; i <= to; i++) {
            double weight = spectrum.at(i);
            if (weight <= 0) {
                // A peak of a single channel.
                return axis.at(top);
            }
            double x = (axis.at(i) - axis.at(top)) / step;
            double y = Math.log(weight / spectrum.at(top));
            double power = weight;
            for (int k = 0; k < 5; k++) {
                moments[k] += power;
                if (k < 3) {
                    logs[k] += power * y;
                }
                power *= x;
            }
        }
        return axis.at(top) + step * summit(moments, logs);
    }

    private static int firstAbove(EnergyAxis axis, double energy) {
        int at = axis.indexOf(energy);
        return axis.at(at) > energy ? at : at + 1;
    }

    /**
     * Where the parabola of least squares has its summit; 0 if it has none within two channels.
     *
     * @param m sums of w x^k, k = 0 to 4
     * @param t sums of w y x^k, k = 0 to 2
     */
    private static double summit(double[] m, double[] t) {
        // Cramer's rule for slope b and curvature c of y = a + b x + c x^2, but for the common determinant.
        double b = m[0] * (t[1] * m[4] - t[2] * m[3])
                - t[0] * (m[1] * m[4] - m[2] * m[3])
                + m[2] * (m[1] * t[2] - m[2] * t[1]);
        double c = m[0] * (m[2] * t[2] - m[3] * t[1])
                - m[1] * (m[1] * t[2] - m[2] * t[1])
                + t[0] * (m[1] * m[3] - m[2] * m[2]);
        double summit = -b / (2 * c);
        return Math.abs(summit) <= 2 ? summit : 0;
    }
}
