package org.nearedge.evaluate.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.nearedge.evaluate.experiment.Conditions;
import org.nearedge.evaluate.experiment.CountingScore;
import org.nearedge.evaluate.experiment.SimulatedExperiment;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.model.ModelCatalog;
import org.nearedge.process.counting.Resampling;
import org.nearedge.spectrum.InputException;

/** Whether an interval that holds the scatter of the counts covers what it promises. Trains nothing. */
final class CountingStudy extends MeasuredStudy {
    private static final double[] DOSES = {10, 30, 100, 300, 1000, 10_000, 1e6};
    private static final String GIVEN = "given";
    private static final String[] ONSETS = {"found", GIVEN};

    /**
     * @param models ids; empty for all that read an edge
     * @param repeats measurements of each record
     */
    CountingStudy(ReferenceLibrary library, ModelCatalog catalog, List<String> models, int repeats) {
        super(library, catalog, models, repeats);
    }

    @Override
    public String name() {
        return "counting";
    }

    @Override
    public String about() {
        return "coverage and width of the intervals of the bundled models with and without counting noise";
    }

    @Override
    public Table run(Trials trials, Progress progress, BooleanSupplier cancelled) throws InputException {
        List<SimulatedExperiment> experiments = experiments();
        int all = experiments.size() * ONSETS.length * DOSES.length;
        List<List<Object>> rows = new ArrayList<>();
        for (SimulatedExperiment experiment : experiments) {
            for (String onset : ONSETS) {
                for (double dose : DOSES) {
                    if (!cancelled.getAsBoolean()) {
                        progress.at(experiment.card().label() + ", dose " + dose, rows.size(), all);
                        rows.add(row(experiment, onset, dose));
                    }
                }
            }
        }
        List<String> notes = new ArrayList<>(BundledExperiments.notes(experiments, rows.size() == all));
        notes.add(
                "The spectrum is as broad as the model's input, so that the recipe broadens nothing; it is smoothed as"
                        + " the automatic recipe smooths. Own: share of the true values, all outputs of all measurements alike,"
                        + " within the model's own 90 % interval. With counting: within the interval that also holds the scatter"
                        + " of the counts, from " + Resampling.DRAWS
                        + " draws. Width: mean width of that over the mean width of"
                        + " the model's own. Counting alone: share of the answers to the same spectrum without noise that lie"
                        + " within the part by counting; 0.90 if the scatter is carried through as it is. Taken as counts: by"
                        + " the intensities alone, no unit was given.");
        return new Table(
                name(),
                "Counting noise in the intervals",
                List.of(
                        "model",
                        "onset",
                        "dose",
                        "measurements",
                        "taken as counts, %",
                        "coverage, own",
                        "coverage, with counting",
                        "width",
                        "coverage, counting alone"),
                rows,
                notes);
    }

    private static List<Object> row(SimulatedExperiment experiment, String onset, double dose) throws InputException {
        Conditions found = Conditions.of(dose, experiment.instrument(1));
        CountingScore score = experiment.counting(onset.equals(GIVEN) ? found.withOnsetError(0) : found);
        List<Object> row = new ArrayList<>();
        row.add(experiment.card().label());
        row.add(onset);
        row.add((int) dose);
        row.add(score.measurements());
        row.add(100 * score.asCounts());
        row.add(score.before());
        row.add(score.after());
        row.add(score.wider());
        row.add(score.repeated());
        return row;
    }
}
