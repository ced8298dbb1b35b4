package org.nearedge.evaluate.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.nearedge.evaluate.Retraining;
import org.nearedge.evaluate.training.TrainingState.Stage;
import org.nearedge.model.ModelBundle;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.CrossValidation;
import org.nearedge.train.GridSearch;
import org.nearedge.train.ModelTraining;
import org.nearedge.train.TrainingConfiguration;
import org.nearedge.train.TrainingProgress;

/** Does what a plan says: searches settings or cross-validates, if it shall, then trains. */
public final class TrainingJob {
    private final TrainingPlan plan;
    private final TrainingState.Listener listener;
    private final BooleanSupplier skipped;
    private final BooleanSupplier cancelled;
    /** What was told of the networks last. */
    private TrainingProgress last;

    /**
     * @param skipped once true, search or cross-validation end soon and the training begins with what they found
     * @param cancelled once true, all ends soon; a training keeps the best so far
     */
    public TrainingJob(
            TrainingPlan plan, TrainingState.Listener listener, BooleanSupplier skipped, BooleanSupplier cancelled) {
        this.plan = plan;
        this.listener = listener;
        this.skipped = skipped;
        this.cancelled = cancelled;
    }

    /** Trains; nothing is written. */
    public TrainingResult run() throws InputException {
        TrainingConfiguration configuration = plan.configuration();
        new ModelTraining(plan.library(), configuration, plan.sigma(), plan.scheme()).requireRoom();
        List<String> notes = new ArrayList<>();
        Map<String, Double> figures = Map.of();
        GridSearch search = null;
        if (plan.search() != null) {
            search = search();
            if (!search.tried().isEmpty()) {
                configuration = search.best(configuration);
                figures = search.figures(plan.folds());
                notes.add(search.note(plan.search().combinations().size()));
            }
        } else if (plan.folds() > 0) {
            CrossValidation validation = crossValidation();
            figures = validation.figures();
            if (validation.testErrors().size() < plan.folds()) {
                notes.add("Cross-validation was ended after "
                        + validation.testErrors().size() + " of " + plan.folds() + " folds.");
            }
        }
        if (cancelled.getAsBoolean()) {
            return new TrainingResult(null, search, true);
        }
        ModelBundle bundle = Retraining.train(
                plan.library(), configuration, plan.sigma(), plan.scheme(), this::training, this::judging, cancelled);
        boolean learned =
                !cancelled.getAsBoolean() || bundle.card().epochs().stream().anyMatch(epochs -> epochs > 0);
        return new TrainingResult(
                learned ? bundle.named(plan.name()).withFigures(figures).withNotes(notes) : null,
                search,
                cancelled.getAsBoolean());
    }

    private boolean isBeforeOver() {
        return skipped.getAsBoolean() || cancelled.getAsBoolean();
    }

    private GridSearch search() throws InputException {
        GridSearch.Listener told = new GridSearch.Listener() {
            @Override
            public void tried(GridSearch.Tried combination) {
                // What it reached is in the table.
            }

            @Override
            public void at(int combination, int combinations, int fold, int folds, TrainingProgress progress) {
                listener.at(new TrainingState(Stage.SEARCH, combination, combinations, fold, folds, progress));
            }
        };
        return GridSearch.of(
                plan.library(),
                plan.configuration(),
                plan.search(),
                plan.sigma(),
                plan.folds(),
                plan.scheme(),
                told,
                this::isBeforeOver);
    }

    private CrossValidation crossValidation() throws InputException {
        return CrossValidation.of(
                plan.library(),
                plan.configuration(),
                plan.sigma(),
                plan.folds(),
                (fold, folds, progress) ->
                        listener.at(new TrainingState(Stage.CROSS_VALIDATION, 0, 0, fold, folds, progress)),
                this::isBeforeOver);
    }

    private void judging() {
        if (last != null) {
            listener.at(new TrainingState(Stage.JUDGING, 0, 0, 0, 0, last));
        }
    }

    private void training(TrainingProgress progress) {
        last = progress;
        listener.at(new TrainingState(Stage.TRAINING, 0, 0, 0, 0, progress));
    }
}
