package org.nearedge.app.evaluate.state;

import java.util.List;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.Spectrum;

/**
 * A real spectrum that is open elsewhere.
 *
 * @param name of its file
 * @param edge that it is read as, for example {@code Si-K}
 * @param raw as it came from the instrument
 * @param recipe that makes a model's input of it
 * @param told what a model is told beside it
 * @param sigma Gaussian broadening after the recipe, eV; null: not known
 */
public record Measurement(String name, String edge, Spectrum raw, Recipe recipe, List<Double> told, Double sigma) {
    public Measurement {
        told = List.copyOf(told);
    }
}
