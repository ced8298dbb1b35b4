package org.nearedge.app.evaluate.state;

import java.util.Map;
import org.nearedge.library.LocalProperty;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.Spectrum;

/**
 * A real spectrum that is open elsewhere.
 *
 * @param name of its file
 * @param edge that it is read as, for example {@code Si-K}
 * @param raw as it came from the instrument
 * @param recipe that makes a model's input of it
 * @param told numbers that are known beside it, in their units
 * @param sigma Gaussian broadening after the recipe, eV; null: not known
 */
public record Measurement(
        String name, String edge, Spectrum raw, Recipe recipe, Map<LocalProperty, Double> told, Double sigma) {
    public Measurement {
        told = Map.copyOf(told);
    }
}
