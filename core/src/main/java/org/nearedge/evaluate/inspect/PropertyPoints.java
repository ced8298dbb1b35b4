package org.nearedge.evaluate.inspect;

import org.nearedge.library.LocalProperty;

/**
 * True against predicted for one property, by one method, in the property's unit; records in the order of the
 * evaluation. The arrays are not to be changed.
 *
 * @param method {@code network}, {@code template_matching} and so on
 * @param r2 1 - squared errors over squared differences from the test records' mean; NaN if all are alike
 * @param mae mean absolute error
 */
public record PropertyPoints(
        LocalProperty property, String method, double[] truth, double[] predicted, double r2, double mae) {}
