package org.nearedge.session;

import java.util.Map;
import org.nearedge.library.LocalProperty;
import org.nearedge.model.ModelCard;
import org.nearedge.model.Prediction;

/**
 * What one model says.
 *
 * @param library for an answer of single numbers, the values that the library's records of the edge have of each, in
 *     its unit and ascending; empty for curves. The arrays are not to be changed
 */
public record Reading(ModelCard card, Prediction prediction, Map<LocalProperty, double[]> library) {
    public Reading {
        library = Map.copyOf(library);
    }
}
