package org.nearedge.model;

import java.util.List;
import org.nearedge.library.Neighbour;
import org.nearedge.spectrum.InputException;

/** Finds the references nearest to what a model sees, nearest first. */
@FunctionalInterface
public interface NeighbourSource {
    /** @param curves channel after channel on the model's grid */
    List<Neighbour> nearest(float[] curves, int count) throws InputException;
}
