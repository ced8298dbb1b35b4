package org.nearedge.process;

import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** Gaussian broadening from a known sigma to a target sigma, eV. */
public record Broaden(double knownSigma, double targetSigma) implements Step {
    @Override
    public Spectrum apply(Spectrum in) throws InputException {
        throw new UnsupportedOperationException();
    }
}
