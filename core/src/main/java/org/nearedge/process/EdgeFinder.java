package org.nearedge.process;

import java.util.List;
import org.nearedge.spectrum.Spectrum;

/** Recognises which edges a spectrum shows, from its energy range and a small table of edge energies. */
public final class EdgeFinder {
    private EdgeFinder() {}

    /** Edges inside the spectrum's range, the most prominent first; empty if there is none. */
    public static List<Edge> find(Spectrum spectrum) {
        throw new UnsupportedOperationException();
    }
}
