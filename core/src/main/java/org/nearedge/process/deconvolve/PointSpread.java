package org.nearedge.process.deconvolve;

import org.nearedge.process.lowloss.ZeroLossPeak;
import org.nearedge.spectrum.Spectrum;

/** What a sharp line becomes in the spectrometer, on channels: shape (2 half + 1), sum 1. */
public final class PointSpread {
    /** Half width in full widths at half maximum: beyond, a Gaussian is nothing, and a Lorentzian 1.3 % of its area. */
    private static final double GAUSSIAN_REACH = 3;

    private static final double LORENTZIAN_REACH = 25;

    private PointSpread() {}

    /**
     * The zero-loss peak of a low-loss.
     *
     * @param lowLoss on an even axis
     * @param step eV a channel that is wanted
     */
    public static double[] measured(Spectrum lowLoss, ZeroLossPeak zero, double step) {
        return LowLossKernel.of(lowLoss, zero, step, null).pointSpread();
    }

    /** @param fwhm full width at half maximum, channels */
    public static double[] gaussian(double fwhm) {
        double sigma = fwhm / (2 * Math.sqrt(2 * Math.log(2)));
        int half = (int) Math.max(1, Math.ceil(GAUSSIAN_REACH * fwhm));
        double[] out = new double[2 * half + 1];
        for (int i = 0; i < out.length; i++) {
            double x = (i - half) / sigma;
            out[i] = Math.exp(-0.5 * x * x);
        }
        return normalised(out);
    }

    /** @param fwhm full width at half maximum, channels */
    public static double[] lorentzian(double fwhm) {
        int half = (int) Math.max(1, Math.ceil(LORENTZIAN_REACH * fwhm));
        double[] out = new double[2 * half + 1];
        for (int i = 0; i < out.length; i++) {
            double x = 2 * (i - half) / fwhm;
            out[i] = 1 / (1 + x * x);
        }
        return normalised(out);
    }

    private static double[] normalised(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
        return values;
    }
}
