package org.nearedge.process;

import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** Subtracts A E^-r fitted in from..to, eV, before the edge. */
public record PowerLawBackground(double from, double to) implements Step {
    @Override
    public Spectrum apply(Spectrum in) throws InputException {
        throw new UnsupportedOperationException();
    }
}
