package org.nearedge.app.map.state;

import java.util.Map;
import org.nearedge.app.analyse.partner.LowLoss;
import org.nearedge.library.LocalProperty;
import org.nearedge.process.Recipe;
import org.nearedge.process.counting.NoiseMode;

/**
 * What was decided elsewhere about the spectra of a data set. Null means: nothing was.
 *
 * @param edge the edge it is read as
 * @param sigma Gaussian broadening of the measurement (standard deviation), eV
 * @param model id of the one model that is asked
 * @param told numbers that are known beside the spectrum, in their units
 * @param beside the low-loss that was measured with it
 * @param noise what is held of the scatter of the intensities, which widens the intervals; never null
 */
public record Treated(
        Recipe recipe,
        String edge,
        Double sigma,
        String model,
        Map<LocalProperty, Double> told,
        Beside beside,
        NoiseMode noise) {
    public static final Treated NOTHING = new Treated(null, null, null, null, Map.of(), null, NoiseMode.AUTO);

    public Treated {
        told = Map.copyOf(told);
    }

    /** With the noise that is seen in the intensities. */
    public Treated(
            Recipe recipe, String edge, Double sigma, String model, Map<LocalProperty, Double> told, Beside beside) {
        this(recipe, edge, sigma, model, told, beside, NoiseMode.AUTO);
    }

    /** Null: made automatically. */
    public Treated withRecipe(Recipe other) {
        return new Treated(other, edge, sigma, model, told, beside, noise);
    }

    public Treated withNoise(NoiseMode other) {
        return new Treated(recipe, edge, sigma, model, told, beside, other);
    }

    /** The low-loss; null: none. */
    public LowLoss lowLoss() {
        return beside == null ? null : beside.lowLoss();
    }
}
