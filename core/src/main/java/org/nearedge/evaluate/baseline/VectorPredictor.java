package org.nearedge.evaluate.baseline;

/** Anything that reads a vector of numbers out of a prepared spectrum: a network, a baseline. */
@FunctionalInterface
public interface VectorPredictor {
    /**
     * @param input shape (channels of the grid), maximum 1; not to be changed
     * @return shape (outputs); for a PDOS 600: s then p
     */
    double[] predict(double[] input);
}
