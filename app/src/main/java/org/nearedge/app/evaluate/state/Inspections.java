package org.nearedge.app.evaluate.state;

import java.nio.file.Path;
import java.util.Collections;
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
    private final Map<String, Inspection> last;

    private static final class Last extends LinkedHashMap<String, Inspection> {
        private static final long serialVersionUID = 1L;

        Last() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Inspection> eldest) {
            return size() > MOST;
        }
    }

    /** @param kept where freshly trained models are kept */
    Inspections(ModelCatalog catalog, OwnReferences own, Path kept) {
        this(catalog, own, new TrainedModels(kept), Collections.synchronizedMap(new Last()));
    }

    private Inspections(ModelCatalog catalog, OwnReferences own, TrainedModels trained, Map<String, Inspection> last) {
        this.catalog = catalog;
        this.own = own;
        this.trained = trained;
        this.last = last;
    }

    /** With other models or references: what was inspected is remembered as far as it is still the same. */
    Inspections after(ModelCatalog otherCatalog, OwnReferences otherOwn) {
        return new Inspections(otherCatalog, otherOwn, trained, last);
    }

    /** All models in their order, each with the SHA-256 of the records it is evaluated on; empty where there are none. */
    Map<ModelChoice, String> read() {
        Map<ModelChoice, String> all = new LinkedHashMap<>();
        for (ModelCard card : catalog.cards()) {
            all.put(new ModelChoice(card), data(card));
        }
        return Collections.unmodifiableMap(all);
    }

    private String data(ModelCard card) {
        try {
            return library(card).hash(card.edge());
        } catch (InputException e) {
            // Told when the model is looked at.
            return "";
        }
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

    private Optional<Inspection> known(Asked asked) {
        return Optional.ofNullable(last.get(key(asked)));
    }

    private void remember(Asked asked, Inspection inspection) {
        last.put(key(asked), inspection);
    }

    private String key(Asked asked) {
        return asked.key() + "|" + data(asked.card());
    }
}
