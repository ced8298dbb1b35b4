package org.nearedge.app.evaluate.state;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
import org.nearedge.model.ModelCard;
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
    /** Those that are being read; the same as are used if none are. */
    private Inspections next;
    /** The models there are, each with the SHA-256 of its records. */
    private Map<ModelChoice, String> read = Map.of();

    private final ReadOnlyObjectWrapper<TaskHandle> running = new ReadOnlyObjectWrapper<>();
    private Asked asked;
    /** What to choose once the models are read. */
    private Wish wanted;

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

    /** Reads which models there are: the first time the workspace is shown, and again if that failed. */
    public void start() {
        if (read.isEmpty() && !reading) {
            reload();
        }
    }

    private void reload() {
        Inspections current = inspections == null
                ? new Inspections(knowledge.models(), knowledge.own(), kept)
                : inspections.after(knowledge.models(), knowledge.own());
        next = current;
        if (inspections == null) {
            inspections = current;
        }
        reading = true;
        tasks.start(BackgroundTask.of("Reading the models", progress -> current.read())
                .quiet()
                .onSuccess(found -> {
                    if (current == next) {
                        reading = false;
                        take(current, found);
                    }
                })
                .onFailure(fault -> {
                    if (current == next) {
                        reading = false;
                        failToRead(fault);
                    }
                }));
    }

    /** What is on screen or under way stays, if its model and records are still the same: only the lists are new. */
    private void take(Inspections current, Map<ModelChoice, String> found) {
        boolean same =
                asked != null && situation.get().kind() != Situation.Kind.FAULT && isSame(asked.card(), read, found);
        inspections = current;
        read = found;
        show(List.copyOf(found.keySet()), same);
    }

    private static boolean isSame(ModelCard card, Map<ModelChoice, String> before, Map<ModelChoice, String> now) {
        String data = data(card, before);
        return data != null && data.equals(data(card, now));
    }

    /** SHA-256 of the records of this very model; null if it is not there. */
    private static String data(ModelCard card, Map<ModelChoice, String> all) {
        return all.entrySet().stream()
                .filter(entry -> Asked.identity(entry.getKey().card()).equals(Asked.identity(card)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private void failToRead(Throwable fault) {
        if (read.isEmpty()) {
            fail("models", fault);
        } else {
            // What was read before is still shown.
            notices.tell(Notice.of("Models", fault));
        }
    }

    private void show(List<ModelChoice> all, boolean same) {
        ModelChoice before = model.get();
        choosing = true;
        if (!models.equals(all)) {
            // A list that is filled anew empties its box: the choice has to change after it.
            model.set(null);
            models.setAll(all);
        }
        model.set(all.stream()
                .filter(choice -> before != null
                        && choice.card().label().equals(before.card().label()))
                .findFirst()
                .orElse(first(all)));
        choosing = false;
        if (!same) {
            asked = null;
        }
        if ((wanted == null || !chooseWanted()) && !same) {
            find();
        }
    }

    private static ModelChoice first(List<ModelChoice> all) {
        return all.stream()
                .filter(choice -> choice.card().id().equals("si-k-pdos"))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(0));
    }

    /** Models that can be chosen, by id and broadening. */
    public ObservableList<ModelChoice> models() {
        return models;
    }

    public ObjectProperty<ModelChoice> modelProperty() {
        return model;
    }

    /** Label of the model that is chosen, or will be once the models are read; null: none. */
    public String wantedOrChosen() {
        ModelChoice chosen = model.get();
        return wanted != null
                ? wanted.label()
                : chosen == null ? null : chosen.card().label();
    }

    public ObjectProperty<SplitChoice> splitProperty() {
        return split;
    }

    /** Seed of split and networks; without meaning on the model's own split. */
    public ObjectProperty<Long> seedProperty() {
        return seed;
    }

    /** The tab in front. */
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
        look(Wish.of(label, id));
    }

    /** Makes choices together, as soon as the models are read. */
    public void look(Wish wish) {
        wanted = wish;
        if (!read.isEmpty() && !reading) {
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
        expected = new Expected(hash, null, null, source);
    }

    private void compare(Inspection found) {
        if (expected != null) {
            expected.differences(found).forEach(text -> notices.tell(Notice.warning(expected.source(), text)));
            expected = null;
        }
    }

    /** Whether the choice is another one than before: then it is looked for already. */
    private boolean chooseWanted() {
        Wish wish = wanted;
        wanted = null;
        ModelChoice chosen = models.stream()
                .filter(choice -> choice.card().label().equals(wish.label()))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            notices.tell(Notice.warning(
                    wish.expected() == null ? "Evaluate" : wish.expected().source(),
                    "There is no model " + wish.label() + " any more"));
            return false;
        }
        choosing = true;
        model.set(chosen);
        split.set(wish.split() == null ? split.get() : wish.split());
        seed.set(wish.seed() == null ? seed.get() : wish.seed());
        choosing = false;
        expected = wish.expected() == null ? expected : wish.expected();
        boolean other = asked == null || !asked.key().equals(asked().key());
        if (other) {
            // The record is looked at when the model is there.
            leave();
        }
        if (wish.record() != null) {
            detail.recordProperty().set(wish.record());
        }
        if (other) {
            find();
        } else if (inspection.get() != null) {
            compare(inspection.get());
        }
        return other;
    }

    private Asked asked() {
        return new Asked(model.get().card(), split.get(), seed.get());
    }

    private void leave() {
        stop();
        inspection.set(null);
        shown.set(Shown.NOTHING);
    }

    private void find() {
        if (choosing || read.isEmpty()) {
            return;
        }
        leave();
        if (model.get() == null) {
            asked = null;
            situation.set(Situation.NOTHING);
            return;
        }
        asked = asked();
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
                        + " has to be trained for this split first: seconds to minutes, in the background.");
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
        inspection.set(found);
        shown.set(Shown.of(found));
        situation.set(Situation.ALL_THERE);
        compare(found);
    }
}
