package org.nearedge.evaluate.inspect;

import java.util.Map;

/**
 * Error of a model that sees only a part of its input, or in a part of its answer.
 *
 * @param part {@code input, cumulative}, {@code input, alone} or {@code output}
 * @param range {@code -1 to 4 eV}, or {@code all}
 * @param mse by channel ({@code s}, {@code p}); of a model without several channels by {@code all}; in reduced units
 *     squared: for a PDOS (states/eV/spin)^2
 * @param deviation standard deviation between seeds, by the same names; empty for a single seed
 */
public record RegionFigure(String part, String range, Map<String, Double> mse, Map<String, Double> deviation) {
    /** Name of the whole error where there are no channels. */
    public static final String ALL = "all";
}
