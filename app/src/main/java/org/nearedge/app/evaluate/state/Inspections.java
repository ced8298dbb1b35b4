package org.nearedge.app.evaluate.state;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nearedge.app.task.Progress;
import org.nearedge.evaluate.inspect.Inspection;
import org.nearedge.evaluate.inspect.Inspector;
import org.nearedge.evaluate.inspect.LibraryChoice;
import org.nearedge.evaluate.inspect.TrainedModels;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.own.OwnReferences;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelCatalog;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.TrainingProgress;

/** Makes inspections and remembers the last ones. Its methods are for the background; any thread may call them. */
final class Inspections {
    /** Some megabytes each. */
    private static final int MOST = 6;

    private final ModelCatalog catalog;
    private final OwnReferences own;
    private final TrainedModels trained;
    private ReferenceLibrary together;
    private final Map<String, Inspection> last = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Inspection> eldest) {
            return size() > MOST;
        }
    };

    /** @param kept where freshly trained models are kept */
    Inspections(ModelCatalog catalog, OwnReferences own, Path kept) {
        this.catalog = catalog;
        this.own = own;
        this.trained = new TrainedModels(kept);
    }

    ModelCatalog catalog() {
        return catalog;
    }

    TrainedModels trained() {
        return trained;
    }

    /** The library that a model was trained on, or is to be trained on. */
    ReferenceLibrary library(ModelCard card) throws InputException {
        return LibraryChoice.of(card, List.of(ReferenceLibrary.bundled(), together()));
    }

    /** Joined once: its hash is not computed for every question. */
    private synchronized ReferenceLibrary together() {
        if (together == null) {
            together = own.together();
        }
        return together;
    }

    private Inspector inspector(ModelCard card) throws InputException {
        return new Inspector(library(card), trained);
    }

    /** What is asked for, if it needs no training. */
    Optional<Inspection> find(Asked asked) throws InputException {
        Optional<Inspection> known = known(asked);
        if (known.isPresent()) {
            return known;
        }
        Optional<Inspection> found = asked.split() == SplitChoice.OWN
                ? Optional.of(inspector(asked.card())
                        .asItIs(catalog.forBroadening(
                                asked.card().id(), asked.card().input().sigma())))
                : inspector(asked.card()).kept(asked.card(), asked.split().scheme(), asked.seed());
        found.ifPresent(inspection -> remember(asked, inspection));
        return found;
    }

    /** Trains for it. */
    Inspection train(Asked asked, Progress progress) throws InputException {
        Inspection inspection = inspector(asked.card())
                .afresh(
                        asked.card(),
                        asked.split().scheme(),
                        asked.seed(),
                        at -> progress.report(fraction(at), words(at)),
                        progress::isCancelled);
        remember(asked, inspection);
        return inspection;
    }

    static double fraction(TrainingProgress at) {
        return (at.member() - 1 + (double) at.epoch() / at.epochs()) / at.members();
    }

    private static String words(TrainingProgress at) {
        return String.format(
                Locale.ROOT,
                "network %d of %d, %d s left",
                at.member(),
                at.members(),
                at.remaining().toSeconds());
    }

    private synchronized Optional<Inspection> known(Asked asked) {
        return Optional.ofNullable(last.get(asked.key()));
    }

    private synchronized void remember(Asked asked, Inspection inspection) {
        last.put(asked.key(), inspection);
    }
}
