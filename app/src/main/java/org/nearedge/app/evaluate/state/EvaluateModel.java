package org.nearedge.app.evaluate.state;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.app.task.TaskHandle;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.evaluate.inspect.Inspection;
import org.nearedge.spectrum.InputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state of the Evaluate workspace: which model on which split, which record of it. Needs no toolkit; used on one
 * thread, the window's.
 */
public final class EvaluateModel {
    private static final Logger LOG = LoggerFactory.getLogger(EvaluateModel.class);

    private final TaskExecutor tasks;
    private final Notices notices;
    private final Knowledge knowledge;
    private final Path kept;
    private final ObservableList<ModelChoice> models = FXCollections.observableArrayList();
    private final ObjectProperty<ModelChoice> model = new SimpleObjectProperty<>();
    private final ObjectProperty<SplitChoice> split = new SimpleObjectProperty<>(SplitChoice.OWN);
    private final ObjectProperty<Long> seed = new SimpleObjectProperty<>(1L);
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.ERRORS);
    private final ReadOnlyObjectWrapper<Situation> situation = new ReadOnlyObjectWrapper<>(Situation.NOTHING);
    private final ReadOnlyObjectWrapper<Inspection> inspection = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final ErrorsModel errors = new ErrorsModel(inspection.getReadOnlyProperty());
    private final DetailModel detail;
    private Inspections inspections;
    private final ReadOnlyObjectWrapper<TaskHandle> running = new ReadOnlyObjectWrapper<>();
    private Asked asked;
    /** Label of the model to choose once they are read. */
    private String wanted;

    private Expected expected;

    private boolean choosing;
    private boolean reading;

    /** @param kept folder in which models are kept that were trained for this */
    public EvaluateModel(TaskExecutor tasks, Notices notices, Knowledge knowledge, Path kept) {
        this.tasks = tasks;
        this.notices = notices;
        this.knowledge = knowledge;
        this.kept = kept;
        this.detail = new DetailModel(inspection.getReadOnlyProperty(), tasks, notices);
        model.addListener((property, before, now) -> find());
        split.addListener((property, before, now) -> find());
        seed.addListener((property, before, now) -> {
            if (split.get() != SplitChoice.OWN) {
                find();
            }
        });
        knowledge.modelsProperty().addListener((property, before, now) -> reload());
        knowledge.ownProperty().addListener((property, before, now) -> reload());
    }

    /** Reads which models there are; the first time the workspace is shown. */
    public void start() {
        if (inspections == null) {
            reload();
        }
    }

    private void reload() {
        inspections = new Inspections(knowledge.models(), knowledge.own(), kept);
        Inspections current = inspections;
        reading = true;
        tasks.start(BackgroundTask.of(
                        "Reading the models", progress -> current.catalog().cards())
                .quiet()
                .onSuccess(cards -> {
                    if (current == inspections) {
                        reading = false;
                        show(cards.stream().map(ModelChoice::new).toList());
                    }
                })
                .onFailure(fault -> fail("models", fault)));
    }

    private void show(List<ModelChoice> all) {
        ModelChoice before = model.get();
        choosing = true;
        models.setAll(all);
        ModelChoice same = all.stream()
                .filter(choice -> before != null
                        && choice.card().label().equals(before.card().label()))
                .findFirst()
                .orElse(null);
        model.set(same != null ? same : first(all));
        choosing = false;
        if (wanted == null) {
            find();
        } else {
            ModelChoice chosen = model.get();
            chooseWanted();
            if (model.get() == chosen) {
                find();
            }
        }
    }

    private static ModelChoice first(List<ModelChoice> all) {
        return all.stream()
                .filter(choice -> choice.card().id().equals("si-k-pdos"))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(0));
    }

    public ObservableList<ModelChoice> models() {
        return models;
    }

    public ObjectProperty<ModelChoice> modelProperty() {
        return model;
    }

    public ObjectProperty<SplitChoice> splitProperty() {
        return split;
    }

    public ObjectProperty<Long> seedProperty() {
        return seed;
    }

    public ObjectProperty<Tab> tabProperty() {
        return tab;
    }

    /** The sorted errors. */
    public ErrorsModel errors() {
        return errors;
    }

    /** The chosen record. */
    public DetailModel detail() {
        return detail;
    }

    public ReadOnlyObjectProperty<Situation> situationProperty() {
        return situation.getReadOnlyProperty();
    }

    /** Null while there is none. */
    public ReadOnlyObjectProperty<Inspection> inspectionProperty() {
        return inspection.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether something that belongs on the screen is still being computed. */
    public boolean isBusy() {
        Situation.Kind now = situation.get().kind();
        return now == Situation.Kind.LOADING
                || now == Situation.Kind.TRAINING
                || detail.busyProperty().get();
    }

    Inspections inspections() {
        return inspections;
    }

    TaskExecutor tasks() {
        return tasks;
    }

    Notices notices() {
        return notices;
    }

    /**
     * Chooses a model and a record of it, as soon as the models are read.
     *
     * @param label {@code si-k-pdos (sigma 0.5 eV)}
     * @param id of the record; null: the one that is chosen, or the worst
     */
    public void look(String label, String id) {
        if (id != null) {
            detail.recordProperty().set(id);
        }
        wanted = label;
        if (!models.isEmpty() && !reading) {
            chooseWanted();
        }
    }

    /**
     * The next evaluation is to be on these data; otherwise that is told.
     *
     * @param hash SHA-256 of the records; null: not known
     * @param source who says so
     */
    public void expect(String hash, String source) {
        expected = hash == null ? null : new Expected(hash, source);
    }

    private record Expected(String hash, String source) {}

    private void compareData(Inspection found) {
        if (expected != null && !expected.hash().equals(found.evaluation().data())) {
            notices.tell(Notice.warning(
                    expected.source(),
                    "It was made with other records (data SHA-256 %.12s\u2026, now %.12s\u2026): the figure may differ"
                            .formatted(expected.hash(), found.evaluation().data())));
        }
        expected = null;
    }

    private void chooseWanted() {
        String label = wanted;
        wanted = null;
        models.stream()
                .filter(choice -> choice.card().label().equals(label))
                .findFirst()
                .ifPresentOrElse(
                        model::set,
                        () -> notices.tell(Notice.warning("Evaluate", "There is no model " + label + " any more")));
    }

    private void find() {
        if (choosing || inspections == null) {
            return;
        }
        stop();
        inspection.set(null);
        shown.set(Shown.NOTHING);
        if (model.get() == null) {
            asked = null;
            situation.set(Situation.NOTHING);
            return;
        }
        asked = new Asked(model.get().card(), split.get(), seed.get());
        Asked own = asked;
        Inspections from = inspections;
        situation.set(new Situation(Situation.Kind.LOADING, "Evaluating " + own.words() + " \u2026"));
        running.set(tasks.start(BackgroundTask.of("Evaluating " + own.words(), progress -> from.find(own))
                .onSuccess(found -> {
                    if (own == asked) {
                        found.ifPresentOrElse(this::show, () -> situation.set(untrained("")));
                    }
                })
                .onFailure(fault -> failIf(own, fault))));
    }

    private Situation untrained(String before) {
        return new Situation(
                Situation.Kind.UNTRAINED,
                before + asked.words()
                        + " has to be trained for this split first: some 20 seconds, in the background.");
    }

    /** Trains the chosen model for the chosen split. */
    public void train() {
        if (asked == null || situation.get().kind() != Situation.Kind.UNTRAINED) {
            return;
        }
        Asked own = asked;
        Inspections from = inspections;
        situation.set(new Situation(Situation.Kind.TRAINING, "Training " + own.words() + " \u2026"));
        running.set(tasks.start(BackgroundTask.of("Training " + own.words(), progress -> from.train(own, progress))
                .lengthy()
                .onSuccess(found -> {
                    if (own == asked) {
                        show(found);
                    }
                })
                .onFailure(fault -> failIf(own, fault))
                .onFinished(() -> {
                    if (own == asked && situation.get().kind() == Situation.Kind.TRAINING) {
                        situation.set(untrained("The training was cancelled. "));
                    }
                })));
    }

    private void stop() {
        cancel();
        running.set(null);
    }

    /** Stops the evaluation or the training. */
    public void cancel() {
        if (running.get() != null) {
            running.get().cancel();
        }
    }

    /** The evaluation or training that was started last; null: none. */
    public ReadOnlyObjectProperty<TaskHandle> runningProperty() {
        return running.getReadOnlyProperty();
    }

    private void failIf(Asked own, Throwable fault) {
        if (own == asked) {
            fail(own.words(), fault);
        }
    }

    private void fail(String what, Throwable fault) {
        if (!(fault instanceof InputException)) {
            LOG.error("Evaluating {} failed", what, fault);
        }
        Notice notice = Notice.of(what, fault);
        situation.set(new Situation(Situation.Kind.FAULT, notice.subject() + ": " + notice.sentence()));
    }

    private void show(Inspection found) {
        compareData(found);
        inspection.set(found);
        shown.set(Shown.of(found));
        situation.set(Situation.ALL_THERE);
    }
}
