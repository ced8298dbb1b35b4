package org.nearedge.session;

import java.util.Map;
import org.nearedge.library.LocalProperty;
import org.nearedge.process.Partners;
import org.nearedge.process.Recipe;
import org.nearedge.process.counting.NoiseMode;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * What is to be analysed, and what the user has already decided. Null means: decide for me.
 *
 * @param raw the untouched spectrum
 * @param model id of the only model to ask, or null for all that read the edge
 * @param edge {@code Si-K}, {@code O-K}, …, or null for the one that is found
 * @param recipe the user's own recipe, or null for an automatic one
 * @param knownSigma Gaussian broadening of the raw spectrum (standard deviation), eV, or null if it is not known; what
 *     a recipe makes of it is read off the recipe
 * @param neighbours how many nearest references to return
 * @param told numbers that are known beside the spectrum, in their units; a model that needs one is asked only if it is
 *     here. The excitation energy is meant on the computed scale, on which alpha-quartz has 543.6 eV
 * @param partners what steps of the recipe need beside the spectrum, for example a low-loss spectrum
 * @param ofImage the same for every position, where the positions of a spectrum image are analysed
 * @param noise what is held of the scatter of the raw intensities, which widens the intervals; off unless it is said
 */
public record AnalysisRequest(
        Spectrum raw,
        String model,
        String edge,
        Recipe recipe,
        Double knownSigma,
        int neighbours,
        Map<LocalProperty, Double> told,
        Partners partners,
        PartnersOfImage ofImage,
        NoiseMode noise) {
    private static final int NEIGHBOURS = 5;

    public AnalysisRequest {
        told = Map.copyOf(told);
    }

    public static AnalysisRequest of(Spectrum raw) {
        return new AnalysisRequest(
                raw, null, null, null, null, NEIGHBOURS, Map.of(), Partners.NONE, PartnersOfImage.NONE, NoiseMode.OFF);
    }

    public AnalysisRequest withRaw(Spectrum other) {
        return new AnalysisRequest(other, model, edge, recipe, knownSigma, neighbours, told, partners, ofImage, noise);
    }

    public AnalysisRequest withModel(String other) {
        return new AnalysisRequest(raw, other, edge, recipe, knownSigma, neighbours, told, partners, ofImage, noise);
    }

    public AnalysisRequest withEdge(String other) {
        return new AnalysisRequest(raw, model, other, recipe, knownSigma, neighbours, told, partners, ofImage, noise);
    }

    public AnalysisRequest withRecipe(Recipe other) {
        return new AnalysisRequest(raw, model, edge, other, knownSigma, neighbours, told, partners, ofImage, noise);
    }

    public AnalysisRequest withKnownSigma(Double other) {
        return new AnalysisRequest(raw, model, edge, recipe, other, neighbours, told, partners, ofImage, noise);
    }

    public AnalysisRequest withNeighbours(int other) {
        return new AnalysisRequest(raw, model, edge, recipe, knownSigma, other, told, partners, ofImage, noise);
    }

    public AnalysisRequest withTold(Map<LocalProperty, Double> other) {
        return new AnalysisRequest(raw, model, edge, recipe, knownSigma, neighbours, other, partners, ofImage, noise);
    }

    public AnalysisRequest withPartners(Partners other) {
        return new AnalysisRequest(
                raw, model, edge, recipe, knownSigma, neighbours, told, other, PartnersOfImage.ofAll(other), noise);
    }

    /** With the components of the image that the spectrum is from. */
    AnalysisRequest withComponents(Partners.Components components) {
        return new AnalysisRequest(
                raw,
                model,
                edge,
                recipe,
                knownSigma,
                neighbours,
                told,
                partners.withComponents(components),
                ofImage.withComponents(components),
                noise);
    }

    /** For the analysis of an image: of its sum by {@code partners}, of its positions by {@code ofImage}. */
    public AnalysisRequest withPartners(PartnersOfImage other) throws InputException {
        return new AnalysisRequest(raw, model, edge, recipe, knownSigma, neighbours, told, other.sum(), other, noise);
    }

    /**
     * The same with a sum that is there already.
     *
     * @param ofSum what stands beside the sum over all positions
     * @param each what stands beside each position
     */
    public AnalysisRequest withPartners(Partners ofSum, PartnersOfImage each) {
        return new AnalysisRequest(raw, model, edge, recipe, knownSigma, neighbours, told, ofSum, each, noise);
    }

    public AnalysisRequest withNoise(NoiseMode other) {
        return new AnalysisRequest(raw, model, edge, recipe, knownSigma, neighbours, told, partners, ofImage, other);
    }
}
