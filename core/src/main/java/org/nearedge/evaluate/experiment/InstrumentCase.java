package org.nearedge.evaluate.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Neighbour;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.Reference;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelReads;
import org.nearedge.model.Prediction;
import org.nearedge.model.Predictor;
import org.nearedge.process.InputGrid;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.EnergyResolution;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * One spectrum as an instrument gives it, and what a model makes of it as it is, of it smoothed, and of the reference
 * that it should look like (Takahara et al., J. Phys. Chem. C 2024, 128, 13500).
 *
 * @param simulated whether the spectrum was measured by nobody
 * @param raw as it came from the instrument
 * @param sigma Gaussian broadening of the spectrum, eV; null: not known
 * @param card of the model that answers
 * @param ways in the order of {@link Kind}
 * @param reference the one that was measured, or of a real spectrum the nearest; null if there is none
 * @param notes what has to be known beside it
 */
public record InstrumentCase(
        boolean simulated,
        Spectrum raw,
        Double sigma,
        ModelCard card,
        List<Way> ways,
        Reference reference,
        List<String> notes) {
    /** The 2024 paper's window of 40 points at 0.1 eV, made odd so that it has a middle; order 3. */
    public static final Smoothing SMOOTHING = Smoothing.onGrid(41, 3);

    private static final double EQUAL = 0.01;

    /** What the model is given. */
    public enum Kind {
        /** The spectrum, not smoothed. */
        RAW,
        /** The same after {@link #SMOOTHING}. */
        SMOOTHED,
        /** The reference at the model's broadening. */
        REFERENCE
    }

    /**
     * One answer.
     *
     * @param input on the model's grid; null if a step cannot be done
     * @param prediction null likewise
     * @param fault why there is none; null if there is one
     */
    public record Way(Kind kind, Spectrum input, Prediction prediction, InputException fault) {}

    public InstrumentCase {
        ways = List.copyOf(ways);
        notes = List.copyOf(notes);
    }

    public Way way(Kind kind) {
        return ways.get(kind.ordinal());
    }

    /**
     * Measures a reference as an instrument with a dispersion of 0.25 eV would.
     *
     * @param model reads an edge
     * @param dose expected counts a channel above the background at the edge's maximum
     * @param fwhm of the instrument's Gaussian, eV
     * @param seed of the counts
     */
    public static InstrumentCase simulated(Predictor model, Reference reference, double dose, double fwhm, long seed)
            throws InputException {
        requireEdge(model.card());
        MeasuredReference measured =
                MeasuredReference.of(reference, Conditions.of(dose, fwhm / EnergyResolution.FWHM_PER_SIGMA), seed);
        List<Double> told = new ArrayList<>();
        for (LocalProperty property : model.card().input().told()) {
            told.add(property.of(reference));
        }
        Recipe recipe = measured.recipe(model.input(), Double.NaN);
        List<String> notes = new ArrayList<>();
        notes.add(String.format(
                Locale.ROOT,
                "Simulated, not measured: counts with Poisson noise on a power-law background, 0.25 eV a channel, %.0f"
                        + " counts a channel at the edge's maximum, instrument FWHM %.2f eV, so that sigma is %.2f eV in"
                        + " all. Multiple scattering and the detector are not simulated.",
                dose,
                fwhm,
                measured.sigma()));
        notes.addAll(breadth(model.input(), measured.sigma()));
        PreparedReferences prepared = PreparedReferences.of(List.of(reference), model.input());
        return new InstrumentCase(
                true,
                measured.raw(),
                measured.sigma(),
                model.card(),
                List.of(
                        way(Kind.RAW, model, told, () -> measured.input(Smoothing.NONE.in(recipe))),
                        way(Kind.SMOOTHED, model, told, () -> measured.input(SMOOTHING.in(recipe))),
                        way(Kind.REFERENCE, model, told, () -> prepared.spectrum(0))),
                reference,
                notes);
    }

    /**
     * A spectrum that somebody measured.
     *
     * @param recipe that makes the model's input of it; its own smoothing does not count
     * @param told what the model is told beside it
     * @param sigma Gaussian broadening after the recipe, eV; null: not known
     */
    public static InstrumentCase measured(Predictor model, Spectrum raw, Recipe recipe, List<Double> told, Double sigma)
            throws InputException {
        requireEdge(model.card());
        Way bare = way(
                Kind.RAW, model, told, () -> Smoothing.NONE.in(recipe).run(raw).result());
        Optional<Neighbour> nearest = bare.prediction() == null
                ? Optional.empty()
                : model.predict(List.of(bare.input()), told, 1).neighbours().stream()
                        .findFirst();
        List<String> notes = new ArrayList<>();
        notes.add(nearest.map(found -> String.format(
                        Locale.ROOT,
                        "Measured: nobody knows the truth. The reference is the nearest of the library, %s, distance %.2f.",
                        found.reference().id(),
                        found.distance()))
                .orElse("Measured: nobody knows the truth."));
        if (sigma == null) {
            notes.add("The broadening of the spectrum is not known.");
        } else {
            notes.addAll(breadth(model.input(), sigma));
        }
        return new InstrumentCase(
                false,
                raw,
                sigma,
                model.card(),
                List.of(
                        bare,
                        way(Kind.SMOOTHED, model, told, () -> SMOOTHING
                                .in(recipe)
                                .run(raw)
                                .result()),
                        way(Kind.REFERENCE, model, told, () -> nearest.orElseThrow(
                                        () -> new InputException(raw.name(), "", "has no nearest reference", ""))
                                .spectrum())),
                nearest.map(Neighbour::reference).orElse(null),
                notes);
    }

    private static void requireEdge(ModelCard card) throws InputException {
        if (card.input().reads() != ModelReads.EDGE) {
            throw new InputException(
                    card.label(), "", "reads a PDOS, which nobody measures", "choose a model that reads an edge");
        }
    }

    private static List<String> breadth(InputGrid grid, double sigma) {
        return sigma <= grid.sigma() + EQUAL
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "The spectrum (sigma %.2f eV) is broader than what the model learned from (%.2f eV): expect lost"
                                + " peaks.",
                        sigma,
                        grid.sigma()));
    }

    @FunctionalInterface
    private interface Input {
        Spectrum get() throws InputException;
    }

    private static Way way(Kind kind, Predictor model, List<Double> told, Input input) {
        try {
            Spectrum curve = input.get();
            return new Way(kind, curve, model.predict(List.of(curve), told, 0), null);
        } catch (InputException e) {
            return new Way(kind, null, null, e);
        }
    }
}
