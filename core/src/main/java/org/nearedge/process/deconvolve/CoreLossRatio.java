package org.nearedge.process.deconvolve;

import org.nearedge.process.lowloss.ZeroLossPeak;
import org.nearedge.spectrum.Spectrum;

/**
 * Takes the plural scattering out of a core loss with its low-loss, by the ratio of their Fourier transforms (Egerton,
 * Electron Energy-Loss Spectroscopy in the Electron Microscope, 3rd ed., section 4.3.2): k1(v) = g(v) k(v) / j(v), where
 * j is the low-loss and g what a sharp line shall look like, of the area I0 of the zero-loss peak. What is left has the
 * area of the edge times exp(-t/lambda).
 */
public final class CoreLossRatio {
    private static final double ROUNDING = 1e-13;

    private CoreLossRatio() {}

    /**
     * @param core background taken off, on an even axis
     * @param lowLoss on an even axis, with channels as wide or narrower
     * @param cut where the zero-loss peak ends, eV from its centre; null: at the first minimum
     * @param width full width at half maximum of the Gaussian that a sharp line becomes, eV; null: the zero-loss peak
     * @return shape (channels of the core loss), in its unit
     */
    public static double[] of(Spectrum core, Spectrum lowLoss, ZeroLossPeak zero, Double cut, Double width) {
        double step = core.axis().step();
        LowLossKernel kernel = LowLossKernel.of(lowLoss, zero, step, cut);
        int n = core.size();
        int below = Math.max(16, n / 8);
        int size = Fourier.size(Math.max(2 * n + below, 2 * kernel.values().length));
        Fourier k = Fourier.of(
                Ends.continued(
                        core.toArray(), below, size - n - below, core.axis().first() / step),
                size);
        Fourier j = kernel.whole(size);
        Fourier z = kernel.peak(size);
        Fourier g = width == null ? z : kernel.gaussian(width, size);
        double intensity = kernel.elastic().intensity();
        // As z / j = exp(-s / I0), and s has no coefficient below -s(0): more than this is noise.
        double most = j.magnitude(0) / z.magnitude(0);
        Fourier out = Fourier.empty(size);
        for (int i = 0; i <= size / 2; i++) {
            double whole = j.magnitude(i);
            double peak = z.magnitude(i);
            if (whole < ROUNDING * intensity || peak < ROUNDING * intensity) {
                continue;
            }
            double scale = Math.min(1, most * whole / peak) / (whole * whole);
            double re = scale * (g.real[i] * j.real[i] + g.imaginary[i] * j.imaginary[i]);
            double im = scale * (g.imaginary[i] * j.real[i] - g.real[i] * j.imaginary[i]);
            out.real[i] = k.real[i] * re - k.imaginary[i] * im;
            out.imaginary[i] = k.real[i] * im + k.imaginary[i] * re;
            PluralScattering.mirror(out, i);
        }
        double[] all = out.inverse();
        double[] single = new double[n];
        System.arraycopy(all, below, single, 0, n);
        return single;
    }
}
