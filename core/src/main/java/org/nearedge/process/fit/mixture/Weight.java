package org.nearedge.process.fit.mixture;

import org.nearedge.process.fit.Measured;

/**
 * A component's part in a linear combination.
 *
 * @param name of the component
 * @param weight factor on the component. One that its bound holds at zero has no error (NaN), and the errors of the
 *     others are told as if it were not among the components
 * @param upperLimit for a weight held at zero, the value at which chi-squared has risen by one standard deviation with
 *     all other weights fitted anew; NaN for a weight that is free
 * @param shift by how much the component was moved, eV; error NaN where it was not fitted
 */
public record Weight(String name, Measured weight, double upperLimit, Measured shift) {
    public boolean isHeld() {
        return !Double.isNaN(upperLimit);
    }
}
