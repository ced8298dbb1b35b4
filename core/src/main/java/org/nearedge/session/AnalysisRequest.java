package org.nearedge.session;

import org.nearedge.process.Recipe;
import org.nearedge.spectrum.Spectrum;

/**
 * What is to be analysed, and what the user has already decided. Null means: decide for me.
 *
 * @param raw the untouched spectrum
 * @param model id of a model, or null for the bundled one of the edge
 * @param edge {@code Si-K}, {@code O-K}, …, or null for the one that is found
 * @param recipe the user's own recipe, or null for an automatic one
 * @param knownSigma Gaussian broadening of the spectrum (standard deviation), eV, or null if it is not known
 * @param neighbours how many nearest references to return
 */
public record AnalysisRequest(
        Spectrum raw, String model, String edge, Recipe recipe, Double knownSigma, int neighbours) {
    private static final int NEIGHBOURS = 5;

    public static AnalysisRequest of(Spectrum raw) {
        return new AnalysisRequest(raw, null, null, null, null, NEIGHBOURS);
    }

    public AnalysisRequest withRaw(Spectrum other) {
        return new AnalysisRequest(other, model, edge, recipe, knownSigma, neighbours);
    }

    public AnalysisRequest withModel(String other) {
        return new AnalysisRequest(raw, other, edge, recipe, knownSigma, neighbours);
    }

    public AnalysisRequest withEdge(String other) {
        return new AnalysisRequest(raw, model, other, recipe, knownSigma, neighbours);
    }

    public AnalysisRequest withRecipe(Recipe other) {
        return new AnalysisRequest(raw, model, edge, other, knownSigma, neighbours);
    }

    public AnalysisRequest withKnownSigma(Double other) {
        return new AnalysisRequest(raw, model, edge, recipe, other, neighbours);
    }

    public AnalysisRequest withNeighbours(int other) {
        return new AnalysisRequest(raw, model, edge, recipe, knownSigma, other);
    }
}
