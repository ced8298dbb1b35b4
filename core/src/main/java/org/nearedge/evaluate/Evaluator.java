package org.nearedge.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.model.ModelBundle;
import org.nearedge.model.ModelCard;
import org.nearedge.model.Predictor;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.ModelTraining;
import org.nearedge.train.TrainingConfiguration;
import org.nearedge.train.TrainingProgress;

/** Evaluates a model as it is, or trains it afresh first. */
public final class Evaluator {
    private final ReferenceLibrary library;

    public Evaluator(ReferenceLibrary library) {
        this.library = library;
    }

    /** The configuration that a model was trained with: its card holds it. */
    public static TrainingConfiguration configuration(ModelCard card) throws InputException {
        return TrainingConfiguration.parse(
                card.hyperParameters().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8), card.label());
    }

    /** A trained model on the test records of its own split, whatever else the library holds by now. */
    public ModelEvaluation asItIs(Predictor predictor) throws InputException {
        TestBench bench = ownBench(predictor);
        TestRun run = bench.run();
        return bench.evaluation(run, run.baselines());
    }

    /**
     * Trains a model and evaluates it on the test records of its split.
     *
     * @param sigma broadening of the inputs, eV
     * @param cancelled once true, the best so far is evaluated
     */
    public ModelEvaluation afresh(
            TrainingConfiguration configuration,
            double sigma,
            Split.Scheme scheme,
            TrainingProgress.Listener listener,
            BooleanSupplier cancelled)
            throws InputException {
        ModelTraining training = new ModelTraining(library, configuration, sigma, scheme);
        TestBench bench = freshBench(training.train(listener, cancelled), training, configuration);
        TestRun run = bench.run();
        return bench.evaluation(run, run.baselines());
    }

    /** A trained model with the records of its own split as far as the library still holds them. */
    public TestBench ownBench(Predictor predictor) throws InputException {
        ModelCard card = predictor.card();
        TrainingConfiguration configuration = configuration(card);
        ModelTraining training =
                ModelTraining.afterwards(library, configuration, card.input().sigma(), card.split());
        List<String> notes = new ArrayList<>(changes(card, size(card.split()) - size(training.split())));
        notes.addAll(card.notes());
        return new TestBench(predictor, training, configuration, library.hash(card.edge()), false, notes);
    }

    /** A model that was just trained. */
    public TestBench freshBench(ModelBundle bundle, ModelTraining training, TrainingConfiguration configuration)
            throws InputException {
        List<String> notes = new ArrayList<>();
        notes.add("Trained afresh for this evaluation with the model's configuration: split by "
                + training.split().scheme() + " with seed " + configuration.splitSeed() + ", seed of the networks "
                + configuration.seed() + ".");
        notes.addAll(bundle.card().notes());
        return new TestBench(
                bundle.predictor((input, count) -> List.of()),
                training,
                configuration,
                library.hash(configuration.edge()),
                true,
                notes);
    }

    private static int size(Split split) {
        return split.train().size() + split.validation().size() + split.test().size();
    }

    private List<String> changes(ModelCard card, int missing) throws InputException {
        String now = library.hash(card.edge());
        if (now.equals(card.data().hash())) {
            return List.of();
        }
        return List.of(
                ("The %s %s changed since the model was trained (%.12s\u2026 then, %.12s\u2026 now; %d records then, %d now):"
                                + " the split on the model's card is used, and records that came later take no part%s.")
                        .formatted(
                                library.name(),
                                library.name().endsWith("s") ? "have" : "has",
                                card.data().hash(),
                                now,
                                card.data().records(),
                                library.edge(card.edge()).size(),
                                missing == 0 ? "" : "; " + missing + " of its records are no longer there"));
    }
}
