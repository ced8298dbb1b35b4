package org.nearedge.process.fit;

/**
 * A number with its standard error in the same unit.
 *
 * @param error one standard deviation; NaN: it cannot be told
 */
public record Measured(double value, double error) {
    /** The same in another unit. */
    public Measured times(double factor) {
        return new Measured(factor * value, Math.abs(factor) * error);
    }
}
