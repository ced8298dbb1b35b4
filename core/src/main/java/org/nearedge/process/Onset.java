package org.nearedge.process;

import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** The onset of an edge: the ONE function that serves references and experiments alike. */
public final class Onset {
    private Onset() {}

    /** Onset energy, eV, on the spectrum's own axis. */
    public static double of(Spectrum spectrum) throws InputException {
        throw new UnsupportedOperationException();
    }
}
