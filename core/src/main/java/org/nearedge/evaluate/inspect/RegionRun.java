package org.nearedge.evaluate.inspect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.nearedge.evaluate.Evaluation;
import org.nearedge.evaluate.TestBench;
import org.nearedge.evaluate.TestRun;
import org.nearedge.evaluate.study.RegionWindows;
import org.nearedge.evaluate.study.Study;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.model.InputWindow;
import org.nearedge.model.ModelBundle;
import org.nearedge.model.OutputGrid;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.ModelTraining;
import org.nearedge.train.TrainingConfiguration;
import org.nearedge.train.TrainingProgress;

/**
 * What each part of the input is worth for one model on one split: its networks are trained anew for each part and see 0
 * elsewhere (Takahara et al., J. Phys. Chem. C 2024, 128, 13500).
 */
public final class RegionRun {
    private final ReferenceLibrary library;
    private final TrainedModels trained;

    /** @param library the inspections' */
    public RegionRun(ReferenceLibrary library, TrainedModels trained) {
        this.library = library;
        this.trained = trained;
    }

    /** Errors in parts of the answer: known at once; empty for properties. */
    public static List<RegionFigure> output(Inspection inspection) {
        List<RegionFigure> figures = new ArrayList<>();
        inspection
                .outputRegions()
                .forEach((region, channels) ->
                        figures.add(new RegionFigure(RegionWindows.OUTPUT, region, named(channels), Map.of())));
        return figures;
    }

    /** The channel of an edge is all there is. */
    private static Map<String, Double> named(Map<String, Double> channels) {
        return channels.size() > 1
                ? channels
                : Map.of(RegionFigure.ALL, channels.values().iterator().next());
    }

    /**
     * Trains for each part of the input: as many trainings as there are parts, those kept from before apart.
     *
     * @param progress told before each training
     * @throws java.util.concurrent.CancellationException if it was cancelled; what was trained until then is kept
     */
    public List<RegionFigure> input(Inspection inspection, Study.Progress progress, BooleanSupplier cancelled)
            throws InputException {
        InputGrid grid = inspection.card().input().grid();
        List<InputWindow> cumulative = RegionWindows.cumulative(grid);
        List<InputWindow> alone = RegionWindows.alone(grid);
        int all = cumulative.size() + alone.size();
        List<RegionFigure> figures = new ArrayList<>();
        for (InputWindow window : cumulative) {
            figures.add(figure(inspection, RegionWindows.CUMULATIVE, window, progress, all, figures.size(), cancelled));
        }
        figures.add(figure(RegionWindows.CUMULATIVE, null, inspection.bench().run()));
        for (InputWindow window : alone) {
            figures.add(figure(inspection, RegionWindows.ALONE, window, progress, all, figures.size() - 1, cancelled));
        }
        return figures;
    }

    /** What {@link #input} gives, if everything that was trained for it is kept. */
    public Optional<List<RegionFigure>> kept(Inspection inspection) throws InputException {
        try {
            // Cancelled from the start: what is kept is taken, and nothing is trained.
            return Optional.of(input(inspection, Study.Progress.NONE, () -> true));
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    private RegionFigure figure(
            Inspection inspection,
            String part,
            InputWindow window,
            Study.Progress progress,
            int all,
            int done,
            BooleanSupplier cancelled)
            throws InputException {
        progress.at("sees " + RegionWindows.words(window), done, all);
        TestBench whole = inspection.bench();
        double sigma = inspection.card().input().sigma();
        // As few networks as there are folds, as in the published tables.
        TrainingConfiguration configuration = whole.configuration().withFewestMembers();
        ModelTraining training = new ModelTraining(
                library, configuration, sigma, usable -> whole.training().split(), input -> input.within(window));
        TrainingKey key = new TrainingKey(
                configuration,
                sigma,
                training.split(),
                library.hash(inspection.card().edge()),
                window);
        ModelBundle bundle = trained.trained(key, training, TrainingProgress.Listener.NONE, cancelled);
        return figure(part, window, TestRun.of(bundle.predictor((input, count) -> List.of()), training));
    }

    /** Records that came after the model take no part: errors are in the units of those that do. */
    private ReferenceLibrary partOf(Inspection inspection) throws InputException {
        Split split = inspection.bench().training().split();
        Set<String> wanted = new HashSet<>(split.train());
        wanted.addAll(split.validation());
        wanted.addAll(split.test());
        return ReferenceLibrary.of(
                library.name(),
                library.edge(inspection.card().edge()).stream()
                        .filter(reference -> wanted.contains(reference.id()))
                        .toList());
    }

    private static RegionFigure figure(String part, InputWindow window, TestRun run) {
        Evaluation network = run.network();
        Map<String, Double> mse = new LinkedHashMap<>();
        if (run.output() instanceof OutputGrid grid && grid.channels().size() > 1) {
            grid.channels().forEach(channel -> mse.put(channel, network.mean(channel)));
        } else {
            mse.put(RegionFigure.ALL, network.mean());
        }
        return new RegionFigure(part, RegionWindows.words(window), mse, Map.of());
    }
}
