package org.nearedge.process.fit.shape;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A number of a shape: where it starts, within which bounds it may go, and whether it may go at all.
 *
 * @param lower null: no bound
 * @param upper null: no bound
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Setting(double value, Double lower, Double upper, boolean fixed) {
    public Setting {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a parameter starts at " + value + " and must start at a number");
        }
        if (lower != null && upper != null && !(lower < upper)) {
            throw new IllegalArgumentException("the bounds %s to %s are empty".formatted(lower, upper));
        }
        if (lower != null && value < lower || upper != null && value > upper) {
            throw new IllegalArgumentException("a parameter starts at %s, outside its bounds %s to %s"
                    .formatted(value, lower == null ? "-\u221e" : lower, upper == null ? "\u221e" : upper));
        }
    }

    public static Setting free(double value) {
        return new Setting(value, null, null, false);
    }

    public static Setting fixed(double value) {
        return new Setting(value, null, null, true);
    }

    /** Not below zero. */
    public static Setting positive(double value) {
        return new Setting(Math.max(0, value), 0.0, null, false);
    }

    /** The value is moved into the bounds. */
    public static Setting within(double value, double lower, double upper) {
        return new Setting(Math.max(lower, Math.min(upper, value)), lower, upper, false);
    }

    /** The same bounds; a value beyond them widens them. */
    public Setting withValue(double other) {
        return new Setting(
                other,
                lower == null ? null : (Double) Math.min(lower, other),
                upper == null ? null : (Double) Math.max(upper, other),
                fixed);
    }

    public Setting withFixed(boolean on) {
        return new Setting(value, lower, upper, on);
    }

    /** Null: no bound. The value is moved into the bounds. */
    public Setting withBounds(Double low, Double high) {
        double moved = Math.max(low == null ? value : low, Math.min(high == null ? value : high, value));
        return new Setting(moved, low, high, fixed);
    }
}
