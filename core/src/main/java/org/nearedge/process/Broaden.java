package org.nearedge.process;

import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * Gaussian broadening from a known sigma to a target sigma: convolution with a Gaussian of
 * sqrt(targetSigma^2 - knownSigma^2), the variances of Gaussians adding. Beyond its ends the spectrum is mirrored, so
 * that it neither dips nor loses area there. An uneven axis is made even first ({@link UniformAxis}). Equal sigmas
 * leave the spectrum as it is, to the bit.
 *
 * @param knownSigma Gaussian standard deviation that the spectrum has already, eV (FWHM / 2.3548)
 * @param targetSigma Gaussian standard deviation that it shall have, eV
 */
public record Broaden(double knownSigma, double targetSigma) implements Step {
    /** Products of a weight and an intensity that are still done without asking: about two seconds. */
    private static final double MOST_PRODUCTS = 2e9;

    public Broaden {
        requireSigma("knownSigma", knownSigma);
        requireSigma("targetSigma", targetSigma);
    }

    private static void requireSigma(String what, double sigma) {
        StepInput.requireFinite(what, sigma);
        if (sigma < 0 || sigma > 1000) {
            throw new IllegalArgumentException(what + " is " + sigma + " eV and must be 0 to 1000");
        }
    }

    @Override
    public Spectrum apply(Spectrum in) throws InputException {
        if (targetSigma == knownSigma) {
            return in;
        }
        if (targetSigma < knownSigma) {
            throw StepInput.fault(
                    in,
                    "broaden",
                    "it is already broadened by sigma %s eV, more than the %s eV wanted"
                            .formatted(StepInput.number(knownSigma), StepInput.number(targetSigma)),
                    "choose a larger target, or a model for broader spectra");
        }
        Spectrum even = UniformAxis.of(in);
        double sigma = Math.sqrt((targetSigma - knownSigma) * (targetSigma + knownSigma))
                / even.axis().step();
        if (!(sigma * 12 * even.size() < MOST_PRODUCTS)) {
            throw StepInput.fault(
                    in,
                    "broaden",
                    "%d channels of %s eV are too many to be broadened by %s eV"
                            .formatted(
                                    even.size(), StepInput.number(even.axis().step()), StepInput.number(targetSigma)),
                    "resample it to wider channels first");
        }
        if (sigma == 0) {
            return in;
        }
        double[] weights = GaussianKernel.of(sigma);
        return StepInput.outcome(in, even.axis(), GaussianKernel.convolve(even.toArray(), weights), "broaden");
    }
}
