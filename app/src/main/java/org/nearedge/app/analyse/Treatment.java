package org.nearedge.app.analyse;

import java.util.List;
import java.util.Map;
import org.nearedge.app.analyse.partner.LowLoss;
import org.nearedge.library.LocalProperty;
import org.nearedge.process.Broaden;
import org.nearedge.process.Recipe;
import org.nearedge.process.counting.NoiseMode;

/**
 * Everything the user decides about one open file. A value: undo is the previous one.
 *
 * @param dataset index of the data set in the file
 * @param position flat index of one spectrum of a spectrum image; {@link #SUM}: the sum of all
 * @param edge the edge it is read as, for example {@code Si-K}; null: the one that is found
 * @param sigma Gaussian broadening the spectrum is known to have, eV, for an automatic recipe; null: not known
 * @param recipe null: not made yet, an automatic one is wanted
 * @param model id of the one model that is asked; null: those of the edge that come with the program
 * @param told numbers that are known beside the spectrum, in their units
 * @param lowLoss the low-loss that was measured with it; null: none
 * @param noise what is held of the scatter of the intensities, which widens the intervals
 */
public record Treatment(
        int dataset,
        int position,
        String edge,
        Double sigma,
        Recipe recipe,
        String model,
        Map<LocalProperty, Double> told,
        LowLoss lowLoss,
        NoiseMode noise) {
    public static final int SUM = -1;

    public Treatment {
        told = Map.copyOf(told);
    }

    /** With the models of the edge, which are told nothing. */
    public Treatment(int dataset, int position, String edge, Double sigma, Recipe recipe) {
        this(dataset, position, edge, sigma, recipe, null, Map.of(), null, NoiseMode.AUTO);
    }

    public static Treatment automatic(int dataset, Double sigma) {
        return new Treatment(dataset, SUM, null, sigma, null);
    }

    public Treatment withRecipe(Recipe other) {
        return new Treatment(dataset, position, edge, sigma, other, model, told, lowLoss, noise);
    }

    /** A recipe made anew; what the old one knew of the instrument is not forgotten. */
    public Treatment automatic() {
        return new Treatment(dataset, position, edge, knownSigma(), null, model, told, lowLoss, noise);
    }

    /** Another spectrum of the same kind: the recipe stays. */
    public Treatment withPosition(int other) {
        return new Treatment(dataset, other, edge, sigma, recipe, model, told, lowLoss, noise);
    }

    /** Another edge wants another recipe and other models. */
    public Treatment withEdge(String other) {
        return new Treatment(dataset, position, other, knownSigma(), null, null, Map.of(), lowLoss, noise);
    }

    /** Another data set may show another edge: the recipe is made anew. */
    public Treatment withDataset(int other) {
        return automatic(other, knownSigma()).withNoise(noise);
    }

    /** @param other null: none */
    public Treatment withLowLoss(LowLoss other) {
        return new Treatment(dataset, position, edge, sigma, recipe, model, told, other, noise);
    }

    public Treatment withNoise(NoiseMode other) {
        return new Treatment(dataset, position, edge, sigma, recipe, model, told, lowLoss, other);
    }

    /**
     * Another model of the same edge: the recipe stays, but what is broadened is broadened for that model.
     *
     * @param other id; null: those of the edge
     * @param sigma what the model was trained at, eV; null: not known, the broadening stays
     */
    public Treatment withModel(String other, Double sigma) {
        Recipe matched = recipe == null || sigma == null ? recipe : matched(recipe, sigma);
        return new Treatment(dataset, position, edge, this.sigma, matched, other, told, lowLoss, noise);
    }

    /** @param value null: not known any more */
    public Treatment withTold(LocalProperty property, Double value) {
        Map<LocalProperty, Double> now = new java.util.EnumMap<>(LocalProperty.class);
        now.putAll(told);
        now.remove(property);
        if (value != null) {
            now.put(property, value);
        }
        return new Treatment(dataset, position, edge, sigma, recipe, model, now, lowLoss, noise);
    }

    private static Recipe matched(Recipe recipe, double sigma) {
        List<Recipe.Entry> steps = recipe.steps().stream()
                .map(entry -> entry.step() instanceof Broaden broaden && broaden.knownSigma() <= sigma
                        ? new Recipe.Entry(new Broaden(broaden.knownSigma(), sigma), entry.on())
                        : entry)
                .toList();
        return new Recipe(steps);
    }

    private Double knownSigma() {
        Broaden step = recipe == null ? null : broadening(recipe);
        return step == null ? sigma : (Double) step.knownSigma();
    }

    /** The first broadening that is done, or null. */
    static Broaden broadening(Recipe recipe) {
        return recipe.steps().stream()
                .filter(entry -> entry.on() && entry.step() instanceof Broaden)
                .map(entry -> (Broaden) entry.step())
                .findFirst()
                .orElse(null);
    }
}
