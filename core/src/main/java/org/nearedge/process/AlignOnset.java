package org.nearedge.process;

import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** Moves the onset to 0 eV; a null onset is found by Onset. */
public record AlignOnset(Double onset) implements Step {
    @Override
    public Spectrum apply(Spectrum in) throws InputException {
        throw new UnsupportedOperationException();
    }
}
