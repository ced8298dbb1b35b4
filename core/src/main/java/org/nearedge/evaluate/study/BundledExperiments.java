package org.nearedge.evaluate.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nearedge.evaluate.experiment.Conditions;
import org.nearedge.evaluate.experiment.SimulatedExperiment;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelCatalog;
import org.nearedge.model.ModelReads;
import org.nearedge.spectrum.InputException;

/** The models that read an edge, each with its own test records to be measured. */
final class BundledExperiments {
    /** Of all studies of this kind. */
    static final long SEED = 1;

    /** For what is not varied: counts a channel at the edge's maximum. */
    static final double DOSE = 10_000;

    private static final int ALL = Integer.MAX_VALUE;

    private BundledExperiments() {}

    /**
     * @param models ids; empty for all
     * @param repeats measurements of each record
     */
    static List<SimulatedExperiment> of(
            ReferenceLibrary library, ModelCatalog catalog, List<String> models, int repeats) throws InputException {
        List<SimulatedExperiment> experiments = new ArrayList<>();
        for (ModelCard card : catalog.cards()) {
            if (card.input().reads() == ModelReads.EDGE && (models.isEmpty() || models.contains(card.id()))) {
                experiments.add(new SimulatedExperiment(
                        library, catalog.forBroadening(card.id(), card.input().sigma()), ALL, repeats, SEED));
            }
        }
        return experiments;
    }

    /** What has been measured, in sentences for a table. */
    static List<String> notes(List<SimulatedExperiment> experiments, boolean complete) {
        List<String> notes = new ArrayList<>();
        for (SimulatedExperiment experiment : experiments) {
            ModelCard card = experiment.card();
            notes.add(String.format(
                    Locale.ROOT,
                    "%s, version %s: the %d test records of its card (split by %s, seed %d), each measured %d-fold;"
                            + " data of its card %.12s\u2026, %d records in all.",
                    card.label(),
                    card.version(),
                    experiment.records(),
                    card.split().scheme(),
                    card.split().seed(),
                    experiment.repeats(),
                    card.data().hash(),
                    card.data().records()));
        }
        notes.add(String.format(
                Locale.ROOT,
                "Simulated energy-loss spectra, 0.25 eV a channel, Poisson noise, seed %d: the background is a power law"
                        + " with exponent %.1f and has at the threshold as many counts as the edge at its maximum. The dose"
                        + " is the number of counts a channel at the edge's maximum. Multiple scattering, the detector's"
                        + " point spread, gain and dark noise, drift and beam damage are not simulated.",
                SEED,
                Conditions.EXPONENT));
        notes.add("Each measurement goes through the automatic recipe, its broadening known; the columns say how it is"
                + " smoothed. All columns of a row have the same counts.");
        if (!complete) {
            notes.add("Cancelled: the rows that are here are finished, the others are missing.");
        }
        return notes;
    }
}
