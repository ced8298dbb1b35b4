package org.nearedge.process;

import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** A sensible recipe from a raw spectrum, the edge found in it, and what the model wants to see. */
public final class AutomaticRecipe {
    private AutomaticRecipe() {}

    /** @param knownSigma Gaussian broadening of the instrument, eV; null if it is not known */
    public static Recipe of(Spectrum raw, Edge edge, InputGrid grid, Double knownSigma) throws InputException {
        throw new UnsupportedOperationException();
    }
}
