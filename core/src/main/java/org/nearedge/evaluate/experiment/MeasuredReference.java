package org.nearedge.evaluate.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.nearedge.library.Reference;
import org.nearedge.library.SimulatedMeasurement;
import org.nearedge.process.AlignOnset;
import org.nearedge.process.AutomaticRecipe;
import org.nearedge.process.Edge;
import org.nearedge.process.EdgeFinder;
import org.nearedge.process.InputGrid;
import org.nearedge.process.Recipe;
import org.nearedge.process.counting.PoissonCounts;
import org.nearedge.spectrum.EnergyResolution;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

/**
 * A reference as an instrument would have measured it, and what a recipe makes of that.
 *
 * @param raw counts on an axis of energy loss, background included
 * @param threshold energy loss of the lowest empty state, eV
 * @param sigma of calculation and instrument together, eV
 */
public record MeasuredReference(
        Reference reference, Spectrum raw, double threshold, double sigma, Conditions conditions) {
    /** Before the edge, eV: room for the longest window of a background's fit. */
    private static final double PRE_EDGE = 70;

    private static final Metadata ENERGY_LOSS =
            Metadata.of(Map.of(Metadata.SIGNAL, "EELS", Metadata.PROVENANCE, "simulated measurement"));

    /**
     * @param seed of this measurement: decides its counts and where its channels fall; the same seed gives the same
     *     random numbers under all conditions, so that conditions are compared and not chance
     */
    static MeasuredReference of(Reference reference, Conditions conditions, long seed) throws InputException {
        SplittableRandom random = new SplittableRandom(seed);
        double threshold = nominal(reference.edge()) + SimulatedMeasurement.DISPERSION * random.nextDouble();
        SimulatedMeasurement measurement = new SimulatedMeasurement(
                threshold,
                conditions.instrument() * EnergyResolution.FWHM_PER_SIGMA,
                PRE_EDGE,
                conditions.dose(),
                Conditions.EXPONENT,
                conditions.dose(),
                0);
        SimulatedMeasurement.Expected expected = measurement.expected(List.of(reference));
        int[] counts = expected.counts(new PoissonCounts(random.nextLong())::nextOfMany);
        Spectrum raw = new Spectrum(
                reference.id(),
                expected.axis(),
                Arrays.stream(counts).asDoubleStream().toArray(),
                ENERGY_LOSS);
        return new MeasuredReference(reference, raw, threshold, measurement.sigma(reference.sigma()), conditions);
    }

    /** Where measured edges of silicon and its oxides start, eV. */
    private static double nominal(String edge) {
        return edge.equals("O-K")
                ? 535
                : EdgeFinder.byName(edge).map(Edge::onset).orElseThrow();
    }

    /** The automatic recipe for it, its broadening known; with the onset as the conditions give it. */
    Recipe recipe(InputGrid grid, double trueOnset) throws InputException {
        Edge edge = EdgeFinder.byName(reference.edge()).orElseThrow();
        Recipe recipe = AutomaticRecipe.of(raw, edge, grid, sigma);
        if (conditions.onsetError() == null) {
            return recipe;
        }
        for (int i = 0; i < recipe.steps().size(); i++) {
            if (recipe.steps().get(i).step() instanceof AlignOnset) {
                return recipe.with(i, new AlignOnset(threshold + trueOnset + conditions.onsetError()));
            }
        }
        throw new IllegalStateException("no onset is aligned in " + recipe);
    }

    /**
     * The model's input.
     *
     * @throws InputException if a step cannot be done, for example because no onset is found
     */
    Spectrum input(Recipe recipe) throws InputException {
        int cut = Smoothing.afterBackground(recipe);
        Spectrum bare = new Recipe(recipe.steps().subList(0, cut)).run(raw).result();
        if (conditions.residual() != 0) {
            double[] values = bare.toArray();
            double[] left = conditions.left(bare.axis(), threshold);
            for (int i = 0; i < values.length; i++) {
                values[i] += left[i];
            }
            bare = bare.withIntensity(values);
        }
        return new Recipe(recipe.steps().subList(cut, recipe.steps().size()))
                .run(bare)
                .result();
    }
}
