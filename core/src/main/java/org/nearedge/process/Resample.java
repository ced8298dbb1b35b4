package org.nearedge.process;

import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** Puts the spectrum on a uniform axis: first energy and step in eV. */
public record Resample(double first, double step, int size) implements Step {
    @Override
    public Spectrum apply(Spectrum in) throws InputException {
        throw new UnsupportedOperationException();
    }
}
