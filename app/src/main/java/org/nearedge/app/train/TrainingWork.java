package org.nearedge.app.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.nearedge.app.card.Digits;
import org.nearedge.app.task.Progress;
import org.nearedge.app.train.figures.TrainKey;
import org.nearedge.app.train.figures.TrainProvenance;
import org.nearedge.evaluate.training.TrainingJob;
import org.nearedge.evaluate.training.TrainingPlan;
import org.nearedge.evaluate.training.TrainingResult;
import org.nearedge.io.AtomicFile;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.model.ModelBundle;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelCatalog;
import org.nearedge.model.OwnModels;
import org.nearedge.spectrum.InputException;

/** A training in the background: trained, written, compared. */
final class TrainingWork {
    private final TrainForm form;
    private final TrainPlans plans;
    private final Supplier<ReferenceLibrary> records;
    private final ModelCatalog models;
    private final Path folder;
    private final TrainingWatch watch;
    private final AtomicBoolean skip;
    private final AtomicBoolean cancel;
    private volatile Map<String, String> provenance = Map.of();

    /**
     * @param records asked for in the background: files are read
     * @param models those there were before
     */
    TrainingWork(
            TrainForm form,
            TrainPlans plans,
            Supplier<ReferenceLibrary> records,
            ModelCatalog models,
            Path folder,
            TrainingWatch watch,
            AtomicBoolean skip,
            AtomicBoolean cancel) {
        this.form = form;
        this.plans = plans;
        this.records = records;
        this.models = models;
        this.folder = folder;
        this.watch = watch;
        this.skip = skip;
        this.cancel = cancel;
    }

    /**
     * What came out.
     *
     * @param file null if nothing is kept
     * @param wanted the name that was asked for
     */
    record Done(Path file, Compared compared, boolean cancelled, String wanted) {
        String words() {
            ModelCard card = compared.card();
            String epochs = card.epochs().stream().map(String::valueOf).collect(Collectors.joining(", "));
            return (cancelled ? "Cancelled; the best so far is kept" : "Done")
                    + String.format(
                            Locale.ROOT,
                            " \u00b7 %d network%s, best after epoch %s \u00b7 test MSE %s",
                            card.members(),
                            card.members() == 1 ? "" : "s",
                            epochs,
                            Digits.of(card.figures().get("test_mse")));
        }

        String notice() {
            String name = compared.card().id();
            String renamed = name.equals(wanted)
                    ? ""
                    : "; " + wanted + " became the name of another file meanwhile, so it is called " + name;
            return (cancelled
                            ? "Cancelled: the best so far is kept, and its card says so"
                            : "Trained; it can be chosen in Analyse and in Evaluate now")
                    + renamed;
        }
    }

    /** What the curves tell of themselves, as far as it is known. */
    Map<String, String> provenance() {
        return provenance;
    }

    Done run(Progress progress) throws InputException {
        OwnModels own = new OwnModels(folder);
        // Asked of the files themselves, and before anything is trained: the list may be older.
        OwnModels.requireName(form.name(), OwnModelsModel.taken(models.again(), own));
        if (Files.isDirectory(folder)) {
            AtomicFile.requireWritable(own.file(form.name(), form.sigma()));
        }
        ReferenceLibrary library = records.get();
        TrainingPlan plan = plans.plan(form, library);
        provenance = TrainProvenance.of(plan);
        TrainingResult result = new TrainingJob(
                        plan,
                        state -> {
                            if (watch.add(state)) {
                                progress.report(state.fraction(), TrainWords.where(state));
                            }
                        },
                        skip::get,
                        () -> cancel.get() || progress.isCancelled())
                .run();
        ModelBundle bundle = result.bundle();
        if (bundle == null) {
            return new Done(null, null, true, form.name());
        }
        bundle = own.freely(bundle, OwnModelsModel.taken(models.again(), own));
        Map<String, String> known = new LinkedHashMap<>(provenance);
        known.put(TrainKey.CONFIGURATION, bundle.card().hyperParameters().toString());
        provenance = known;
        Path file = own.add(bundle);
        return new Done(file, compared(library, bundle, result.cancelled()), result.cancelled(), form.name());
    }

    /** The model is written by now: that it cannot be compared is told and loses nothing. */
    private Compared compared(ReferenceLibrary library, ModelBundle bundle, boolean cancelled) {
        try {
            return new ModelBeside(models).of(library, bundle.predictor((input, count) -> List.of()), cancelled);
        } catch (InputException e) {
            return Compared.alone(bundle.card(), cancelled, e.getMessage());
        }
    }
}
