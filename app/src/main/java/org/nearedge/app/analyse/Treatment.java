package org.nearedge.app.analyse;

import org.nearedge.process.Broaden;
import org.nearedge.process.Recipe;

/**
 * Everything the user decides about one open file. A value: undo is the previous one.
 *
 * @param dataset index of the data set in the file
 * @param position flat index of one spectrum of a spectrum image; {@link #SUM}: the sum of all
 * @param edge the edge it is read as, for example {@code Si-K}; null: the one that is found
 * @param sigma Gaussian broadening the spectrum is known to have, eV, for an automatic recipe; null: not known
 * @param recipe null: not made yet, an automatic one is wanted
 */
public record Treatment(int dataset, int position, String edge, Double sigma, Recipe recipe) {
    public static final int SUM = -1;

    public static Treatment automatic(int dataset, Double sigma) {
        return new Treatment(dataset, SUM, null, sigma, null);
    }

    public Treatment withRecipe(Recipe other) {
        return new Treatment(dataset, position, edge, sigma, other);
    }

    /** A recipe made anew; what the old one knew of the instrument is not forgotten. */
    public Treatment automatic() {
        return new Treatment(dataset, position, edge, knownSigma(), null);
    }

    /** Another spectrum of the same kind: the recipe stays. */
    public Treatment withPosition(int other) {
        return new Treatment(dataset, other, edge, sigma, recipe);
    }

    /** Another edge wants another recipe. */
    public Treatment withEdge(String other) {
        return new Treatment(dataset, position, other, knownSigma(), null);
    }

    /** Another data set may show another edge: the recipe is made anew. */
    public Treatment withDataset(int other) {
        return automatic(other, knownSigma());
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
