package org.nearedge.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Kernel ridge regression that answers together with the networks.
 *
 * @param shape how likeness falls with distance
 * @param width of the kernel, in units of the median distance between the records it is fitted to
 * @param penalty added to the kernel of a record with itself, which is 1
 * @param share of the kernel in the common answer, above 0 to 1; the networks have the rest
 */
public record KernelSettings(Shape shape, double width, double penalty, double share) {
    /** How likeness falls with Euclidean distance d, for a width w. */
    public enum Shape {
        /** exp(-d^2 / 2 w^2). */
        @JsonProperty("gaussian")
        GAUSSIAN,
        /** exp(-d / w). */
        @JsonProperty("exponential")
        EXPONENTIAL
    }

    public KernelSettings {
        if (shape == null || !(width > 0) || !(penalty > 0) || !(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "kernel " + shape + ", width " + width + ", penalty " + penalty + ", share " + share);
        }
    }

    /** Likeness at a squared distance, for a width in the distance's unit. */
    double of(double squaredDistance, double length) {
        return shape == Shape.GAUSSIAN
                ? Math.exp(-squaredDistance / (2 * length * length))
                : Math.exp(-Math.sqrt(squaredDistance) / length);
    }
}
