package org.nearedge.model;

import java.util.List;
import org.nearedge.library.Neighbour;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** Finds the references nearest to a spectrum on a model's grid, nearest first. */
@FunctionalInterface
public interface NeighbourSource {
    List<Neighbour> nearest(Spectrum input, int count) throws InputException;
}
