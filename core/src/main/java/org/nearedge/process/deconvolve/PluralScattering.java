package org.nearedge.process.deconvolve;

import org.nearedge.process.lowloss.ZeroLossPeak;
import org.nearedge.spectrum.Spectrum;

/**
 * Takes plural scattering out of a spectrum that holds its zero-loss peak, by the logarithm of its Fourier transform
 * (Johnson and Spence, J. Phys. D 1974, 7, 771; Egerton, Electron Energy-Loss Spectroscopy in the Electron Microscope,
 * 3rd ed., section 4.3.1): s(v) = g(v) ln(j(v) / z(v)), where z is the zero-loss peak and g what a sharp line shall look
 * like, of the zero-loss peak's area I0. The area of the outcome is I0 t/lambda.
 */
public final class PluralScattering {
    /** Below this share of I0 a coefficient is rounding. */
    private static final double ROUNDING = 1e-13;
    /** Down to this share of I0 the phase is followed from coefficient to coefficient. */
    private static final double FOLLOWED = 1e-3;

    private PluralScattering() {}

    /**
     * @param single single-scattering distribution, in the spectrum's unit
     * @param thickness t/lambda
     * @param cut where the zero-loss peak was taken to end, eV
     */
    public record Outcome(double[] single, double thickness, double cut) {}

    /**
     * @param spectrum on an even axis
     * @param cut where the zero-loss peak ends, eV from its centre; null: at the first minimum
     * @param width full width at half maximum of the Gaussian that a sharp line becomes, eV; null: the zero-loss peak
     */
    public static Outcome removed(Spectrum spectrum, ZeroLossPeak zero, Double cut, Double width) {
        LowLossKernel kernel = LowLossKernel.of(spectrum, zero, spectrum.axis().step(), cut);
        int n = spectrum.size();
        int size = Fourier.size(3 * n);
        Fourier j = kernel.whole(size);
        Fourier z = kernel.peak(size);
        Fourier g = kernel.resolution(width, size);
        double intensity = kernel.elastic().intensity();
        Fourier out = Fourier.empty(size);
        double phase = 0;
        for (int i = 0; i <= size / 2; i++) {
            double below = z.magnitude(i);
            double above = j.magnitude(i);
            if (below < ROUNDING * intensity || above < ROUNDING * intensity) {
                continue;
            }
            double re = j.real[i] * z.real[i] + j.imaginary[i] * z.imaginary[i];
            double im = j.imaginary[i] * z.real[i] - j.real[i] * z.imaginary[i];
            double turn = Math.atan2(im, re);
            if (below > FOLLOWED * intensity) {
                // A thick specimen turns it by more than half a circle: the branch of the logarithm is the nearest.
                turn += 2 * Math.PI * Math.rint((phase - turn) / (2 * Math.PI));
                phase = turn;
            }
            double log = Math.log(above / below);
            out.real[i] = g.real[i] * log - g.imaginary[i] * turn;
            out.imaginary[i] = g.real[i] * turn + g.imaginary[i] * log;
            mirror(out, i);
        }
        double[] single = new double[n];
        System.arraycopy(out.inverse(), 0, single, 0, n);
        double end = zero.centre() + (kernel.elastic().cut() + kernel.first()) * kernel.step();
        return new Outcome(single, kernel.elastic().thickness(), end);
    }

    /** t/lambda = ln(It / I0); where the zero-loss peak ends as above. */
    public static double thickness(Spectrum spectrum, ZeroLossPeak zero, Double cut) {
        return LowLossKernel.of(spectrum, zero, spectrum.axis().step(), cut)
                .elastic()
                .thickness();
    }

    /** The transform of real numbers is conjugate at the negative frequency. */
    static void mirror(Fourier out, int index) {
        int other = (out.size() - index) % out.size();
        if (other == index) {
            out.imaginary[index] = 0;
        } else {
            out.real[other] = out.real[index];
            out.imaginary[other] = -out.imaginary[index];
        }
    }
}
