package org.nearedge.evaluate.inspect;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.nearedge.evaluate.Evaluator;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.model.ModelBundle;
import org.nearedge.model.ModelCard;
import org.nearedge.model.Predictor;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.ModelTraining;
import org.nearedge.train.TrainingConfiguration;
import org.nearedge.train.TrainingProgress;

/** Looks into models: as they are, or trained afresh for another split. Safe to use from several threads. */
public final class Inspector {
    private final ReferenceLibrary library;
    private final Evaluator evaluator;
    private final TrainedModels trained;

    /**
     * @param library the records of test and training
     * @param trained where freshly trained models are kept
     */
    public Inspector(ReferenceLibrary library, TrainedModels trained) {
        this.library = library;
        this.evaluator = new Evaluator(library);
        this.trained = trained;
    }

    /** A model on its own split. */
    public Inspection asItIs(Predictor predictor) throws InputException {
        return Inspection.of(evaluator.ownBench(predictor), library);
    }

    /** What {@link #afresh} gives, if it needs no training. */
    public Optional<Inspection> kept(ModelCard card, Split.Scheme scheme, long seed) throws InputException {
        TrainingConfiguration configuration = seeded(card, seed);
        ModelTraining training =
                new ModelTraining(library, configuration, card.input().sigma(), scheme);
        Optional<ModelBundle> bundle = trained.kept(key(configuration, card, training));
        return bundle.isEmpty()
                ? Optional.empty()
                : Optional.of(Inspection.of(evaluator.freshBench(bundle.get(), training, configuration), library));
    }

    /**
     * A model's configuration fitted to another split: seconds of work, or none if it was done before.
     *
     * @param card of the model: its configuration and broadening are used
     * @param seed of split and networks
     * @throws java.util.concurrent.CancellationException if it was cancelled before the end
     */
    public Inspection afresh(
            ModelCard card,
            Split.Scheme scheme,
            long seed,
            TrainingProgress.Listener listener,
            BooleanSupplier cancelled)
            throws InputException {
        TrainingConfiguration configuration = seeded(card, seed);
        ModelTraining training =
                new ModelTraining(library, configuration, card.input().sigma(), scheme);
        ModelBundle bundle = trained.trained(key(configuration, card, training), training, listener, cancelled);
        return Inspection.of(evaluator.freshBench(bundle, training, configuration), library);
    }

    private static TrainingConfiguration seeded(ModelCard card, long seed) throws InputException {
        return Evaluator.configuration(card).withSeeds(seed, seed);
    }

    private TrainingKey key(TrainingConfiguration configuration, ModelCard card, ModelTraining training)
            throws InputException {
        return new TrainingKey(configuration, card.input().sigma(), training.split(), library.hash(card.edge()), null);
    }
}
