package org.nearedge.model;

import org.nearedge.library.LocalProperty;

/**
 * A predicted property with the ends of its 90 % interval, in the property's unit.
 *
 * @param ofModel half width of the model's own interval; NaN where the spectrum's noise was not looked at
 * @param ofCounting half width by the scatter of the spectrum's intensities; NaN as well
 */
public record PropertyValue(
        LocalProperty property, double value, double lower, double upper, double ofModel, double ofCounting) {
    /** Whether the interval is known in its parts. */
    public boolean hasParts() {
        return !Double.isNaN(ofCounting);
    }
}
