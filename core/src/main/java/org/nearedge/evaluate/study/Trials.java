package org.nearedge.evaluate.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.nearedge.evaluate.EnsembleParts;
import org.nearedge.evaluate.TestRun;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.model.ModelBundle;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.ModelTraining;
import org.nearedge.train.TrainingConfiguration;
import org.nearedge.train.TrainingProgress;

/**
 * Trains models for studies, each once: with the configuration of the bundled model, but with as few networks as there
 * are folds. Not safe to use from several threads.
 */
public final class Trials {
    private final ReferenceLibrary library;
    private final double sigma;
    private final Configurations configurations;
    private final Map<TrialPlan, Trial> done = new HashMap<>();

    /** Finds the configuration of a model. */
    @FunctionalInterface
    public interface Configurations {
        TrainingConfiguration of(String model) throws InputException;
    }

    /** @param sigma broadening of the inputs, eV */
    public Trials(ReferenceLibrary library, double sigma, Configurations configurations) {
        this.library = library;
        this.sigma = sigma;
        this.configurations = configurations;
    }

    /** @throws CancellationException if it was cancelled before the model was trained to its end */
    Trial run(TrialPlan plan, BooleanSupplier cancelled) throws InputException {
        Trial known = done.get(plan);
        if (known != null) {
            return known;
        }
        TrainingConfiguration configuration =
                configurations.of(plan.model()).withFewestMembers().withSeeds(plan.seed(), plan.seed());
        ModelTraining training = new ModelTraining(
                library,
                configuration,
                sigma,
                usable -> split(plan, configuration, usable),
                whole -> plan.window() == null ? whole : whole.within(plan.window()));
        stopIf(cancelled);
        ModelBundle bundle = training.train(TrainingProgress.Listener.NONE, cancelled);
        stopIf(cancelled);
        TestRun run = TestRun.of(bundle.predictor((input, count) -> List.of()), training);
        Trial trial = Trial.of(
                run,
                EnsembleParts.of(
                        bundle, training.labelled().only(training.split().test())),
                plan.window() == null);
        done.put(plan, trial);
        return trial;
    }

    private static Split split(TrialPlan plan, TrainingConfiguration configuration, List<Reference> usable) {
        Split whole = Split.of(plan.scheme(), usable, plan.seed());
        return plan.share() == 1
                ? whole
                : KnownSubset.of(whole, usable, plan.share(), Math.max(4, configuration.folds()));
    }

    private static void stopIf(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    /** Grid of each curve that a model reads. */
    InputGrid grid(String model) throws InputException {
        return configurations.of(model).input(sigma).grid();
    }

    /** First digits of the hash of an edge's records, with their number and the broadening, for a note. */
    String data(String model) throws InputException {
        String edge = configurations.of(model).edge();
        return "%s: %d records, data hash %.12s\u2026, inputs at sigma %s eV"
                .formatted(edge, library.edge(edge).size(), library.hash(edge), sigma);
    }
}
