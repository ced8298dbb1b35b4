package org.nearedge.process;

import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** Keeps the energies from..to, eV. */
public record Crop(double from, double to) implements Step {
    @Override
    public Spectrum apply(Spectrum in) throws InputException {
        throw new UnsupportedOperationException();
    }
}
