package org.nearedge.evaluate.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.nearedge.evaluate.experiment.Conditions;
import org.nearedge.evaluate.experiment.ExperimentScore;
import org.nearedge.evaluate.experiment.SimulatedExperiment;
import org.nearedge.evaluate.experiment.Smoothing;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.model.ModelCatalog;
import org.nearedge.spectrum.InputException;

/**
 * Which smoothing, if any, lowers a model's error, and at which dose: what
 * {@link org.nearedge.process.AutomaticRecipe} follows. Trains nothing.
 */
final class SmoothingStudy extends MeasuredStudy {
    /** The first is what the others are compared with. */
    private static final List<Smoothing> WAYS = List.of(
            Smoothing.NONE,
            Smoothing.AUTOMATIC,
            Smoothing.PAPER,
            Smoothing.onGrid(21, 3),
            Smoothing.onGrid(15, 3),
            Smoothing.onChannels(7, 3),
            Smoothing.onChannels(40, 3));

    private static final double[] DOSES = {30, 100, 200, 300, 1000, 10_000};
    /** Sigma of the spectrum over the model's: as broad, and such that the recipe broadens it. */
    private static final double[] PARTS = {1, 0.85};

    /**
     * @param models ids; empty for all that read an edge
     * @param repeats measurements of each record
     */
    SmoothingStudy(ReferenceLibrary library, ModelCatalog catalog, List<String> models, int repeats) {
        super(library, catalog, models, repeats);
    }

    @Override
    public String name() {
        return "smoothing";
    }

    @Override
    public String about() {
        return "whether smoothing a noisy spectrum lowers the errors of the bundled models";
    }

    @Override
    public Table run(Trials trials, Progress progress, BooleanSupplier cancelled) throws InputException {
        List<SimulatedExperiment> experiments = experiments();
        int all = experiments.size() * PARTS.length * DOSES.length;
        List<List<Object>> rows = new ArrayList<>();
        for (SimulatedExperiment experiment : experiments) {
            for (double part : PARTS) {
                for (double dose : DOSES) {
                    if (cancelled.getAsBoolean()) {
                        break;
                    }
                    progress.at(experiment.card().label() + ", dose " + dose, rows.size(), all);
                    rows.add(row(experiment, part, dose));
                }
            }
        }
        List<String> notes = new ArrayList<>(BundledExperiments.notes(experiments, rows.size() == all));
        notes.add(
                "Broadening: sigma of the spectrum, calculation and instrument together, over the model's; below 1 the"
                        + " recipe broadens it to the model's. A cell is the mean error with Savitzky-Golay over that without, on"
                        + " the measurements' records, and in brackets the mean difference in its standard errors over the"
                        + " records: beyond 2, smoothing hurts, below -2 it helps.");
        List<String> columns = new ArrayList<>(List.of("model", "broadening", "dose", "unread, %", "MSE, none"));
        WAYS.stream().skip(1).map(Smoothing::name).forEach(columns::add);
        return new Table(name(), "Smoothing before a model", columns, rows, notes);
    }

    private static List<Object> row(SimulatedExperiment experiment, double part, double dose) throws InputException {
        List<ExperimentScore> scores = experiment.scores(Conditions.of(dose, experiment.instrument(part)), WAYS);
        ExperimentScore plain = scores.get(0);
        List<Object> row = new ArrayList<>();
        row.add(experiment.card().label());
        row.add(part);
        row.add((int) dose);
        row.add(100 * plain.unread());
        row.add(plain.mse());
        scores.stream()
                .skip(1)
                .map(score -> score.against(plain).over(plain.mse()))
                .forEach(row::add);
        return row;
    }
}
