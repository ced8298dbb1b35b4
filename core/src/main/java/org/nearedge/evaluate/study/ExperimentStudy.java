package org.nearedge.evaluate.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.nearedge.evaluate.experiment.ExperimentScore;
import org.nearedge.evaluate.experiment.SimulatedExperiment;
import org.nearedge.evaluate.experiment.Smoothing;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.model.ModelCatalog;
import org.nearedge.model.OutputProperties;
import org.nearedge.spectrum.InputException;

/**
 * What a model makes of spectra that an instrument has measured: its error against dose, energy resolution, an onset that
 * is given wrong, and what is left of the background, with and without smoothing. Trains nothing.
 */
final class ExperimentStudy extends MeasuredStudy {
    private static final List<Smoothing> WAYS = List.of(Smoothing.NONE, Smoothing.PAPER, Smoothing.AUTOMATIC);

    /**
     * @param models ids; empty for all that read an edge
     * @param repeats measurements of each record
     */
    ExperimentStudy(ReferenceLibrary library, ModelCatalog catalog, List<String> models, int repeats) {
        super(library, catalog, models, repeats);
    }

    @Override
    public String name() {
        return "experiment";
    }

    @Override
    public String about() {
        return "how wrong the bundled models are on simulated measurements of their test records";
    }

    @Override
    public Table run(Trials trials, Progress progress, BooleanSupplier cancelled) throws InputException {
        List<SimulatedExperiment> experiments = experiments();
        List<LocalProperty> properties = properties(experiments);
        List<List<Object>> rows = new ArrayList<>();
        int all = experiments.stream()
                .mapToInt(experiment -> ExperimentSetting.of(experiment).size())
                .sum();
        for (SimulatedExperiment experiment : experiments) {
            rows.add(ideal(experiment, properties));
            for (ExperimentSetting setting : ExperimentSetting.of(experiment)) {
                if (cancelled.getAsBoolean()) {
                    break;
                }
                int done = rows.size() - experiments.indexOf(experiment) - 1;
                progress.at(experiment.card().label() + ", " + setting.varied() + " " + setting.value(), done, all);
                rows.add(row(experiment, setting, properties));
            }
        }
        List<String> notes =
                new ArrayList<>(BundledExperiments.notes(experiments, rows.size() == all + experiments.size()));
        notes.add(
                "Not varied: dose 10000; the instrument is such that the spectrum is as broad as the model's, so that"
                        + " the recipe broadens nothing; the onset is found; no background is left beyond the fit's own error.");
        notes.add(
                "Onset error: the onset of the reference without noise, moved by so much, is given. Residual, as a part"
                        + " of the edge's maximum, added after the background's subtraction: power law, its height at the"
                        + " threshold; linear, zero up to the threshold, its height 20 eV above it.");
        notes.add("MSE: of a PDOS in (states/eV/spin)\u00b2, of properties in reduced units (divided by their standard"
                + " deviation over all records). Change: the error with window 40, order 3 at 0.1 eV less the"
                + " error without smoothing, in standard errors over the records: beyond 2, smoothing hurts, below -2 it"
                + " helps. Coverage, novelty and mean absolute errors are those with the automatic recipe.");
        return new Table(name(), "Models on simulated measurements", columns(properties), rows, notes);
    }

    private static List<LocalProperty> properties(List<SimulatedExperiment> experiments) {
        return experiments.stream()
                .map(experiment -> experiment.card().output())
                .filter(OutputProperties.class::isInstance)
                .map(output -> ((OutputProperties) output).properties())
                .flatMap(Collection::stream)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> columns(List<LocalProperty> properties) {
        List<String> columns = new ArrayList<>(List.of(
                "model",
                "varied",
                "value",
                "records",
                "unread, %",
                "MSE, no smoothing",
                "MSE, window 40 at 0.1 eV",
                "change, standard errors",
                "MSE, automatic recipe",
                "coverage of 90 %",
                "novelty"));
        properties.forEach(property -> columns.add("MAE, " + property.heading()));
        return columns;
    }

    private static List<Object> row(
            SimulatedExperiment experiment, ExperimentSetting setting, List<LocalProperty> properties)
            throws InputException {
        List<ExperimentScore> scores = experiment.scores(setting.conditions(), WAYS);
        ExperimentScore plain = scores.get(0);
        ExperimentScore smoothed = scores.get(1);
        List<Object> row = new ArrayList<>();
        row.add(experiment.card().label());
        row.add(setting.varied());
        row.add(setting.value());
        row.add(scores.get(2).records());
        row.add(100 * scores.get(2).unread());
        row.add(plain.mse());
        row.add(smoothed.mse());
        row.add(smoothed.against(plain).inStandardErrors());
        addRest(row, scores.get(2), experiment, properties);
        return row;
    }

    /** The references as they are: what the card says. */
    private static List<Object> ideal(SimulatedExperiment experiment, List<LocalProperty> properties)
            throws InputException {
        ExperimentScore score = experiment.ideal();
        List<Object> row = new ArrayList<>();
        row.add(experiment.card().label());
        row.add("the references themselves");
        row.add(null);
        row.add(score.records());
        row.add(null);
        row.add(score.mse());
        row.add(null);
        row.add(null);
        addRest(row, score, experiment, properties);
        return row;
    }

    private static void addRest(
            List<Object> row, ExperimentScore score, SimulatedExperiment experiment, List<LocalProperty> properties) {
        row.add(score.mse());
        row.add(score.coverage());
        row.add(score.novelty());
        List<LocalProperty> own =
                experiment.card().output() instanceof OutputProperties output ? output.properties() : List.of();
        for (LocalProperty property : properties) {
            row.add(own.contains(property) ? score.mae()[own.indexOf(property)] : null);
        }
    }
}
