package org.nearedge.app.train;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.Latest;
import org.nearedge.app.task.Progress;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.app.train.figures.CurvesFigure;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.evaluate.training.TrainingEstimate;
import org.nearedge.evaluate.training.TrainingPlan;
import org.nearedge.evaluate.training.TrainingState;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.own.OwnReferences;
import org.nearedge.spectrum.InputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state of the Train workspace: what is to be trained, how far it is, what came out. Needs no toolkit; used on one
 * thread, the window's. One training at a time.
 */
public final class TrainModel {
    private static final Logger LOG = LoggerFactory.getLogger(TrainModel.class);

    private static final String STOPPING = "Stopping \u2026 the best so far is kept";

    private final TaskExecutor tasks;
    private final Notices notices;
    private final Knowledge knowledge;
    private final TrainPlans plans;
    private final Configurations configurations;
    private final OwnModelsModel own;
    private final ObjectProperty<TrainForm> form = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper estimate = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper skippable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<FigureSpec> curves = new ReadOnlyObjectWrapper<>(CurvesFigure.empty());
    private final ReadOnlyObjectWrapper<Compared> compared = new ReadOnlyObjectWrapper<>();
    private final Latest estimating;
    private final Latest comparing;
    private final Map<String, TrainingEstimate> measured = new HashMap<>();
    private AtomicBoolean skip = new AtomicBoolean();
    private AtomicBoolean cancel = new AtomicBoolean();
    private boolean named;
    private Consumer<TrainForm> onTrained = form -> {};

    public TrainModel(TaskExecutor tasks, Notices notices, Knowledge knowledge, Configurations configurations) {
        this.tasks = tasks;
        this.notices = notices;
        this.knowledge = knowledge;
        this.configurations = configurations;
        plans = new TrainPlans(configurations);
        own = new OwnModelsModel(tasks, notices, knowledge);
        estimating = new Latest(tasks);
        comparing = new Latest(tasks);
        String first = configurations.models().get(0);
        form.set(TrainForm.of(first, own.freeName(first)));
        form.addListener((property, before, now) -> formChanged(before, now));
        own.models().addListener((javafx.collections.ListChangeListener<OwnModel>) change -> suggestName());
    }

    /** @param listener told what was trained, when it is there */
    void setOnTrained(Consumer<TrainForm> listener) {
        onTrained = listener;
    }

    /** The workspace is shown: what the form needs to know is read. */
    public void start() {
        own.read();
        check();
        estimate();
    }

    public Configurations configurations() {
        return configurations;
    }

    public OwnModelsModel own() {
        return own;
    }

    public ObjectProperty<TrainForm> formProperty() {
        return form;
    }

    /** Why it cannot be started as it is, in a sentence; empty if it can. */
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /** What it will cost. */
    public ReadOnlyStringProperty estimateProperty() {
        return estimate.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Whether something runs before the training that can be skipped. */
    public ReadOnlyBooleanProperty skippableProperty() {
        return skippable.getReadOnlyProperty();
    }

    /** Whether the training that runs was cancelled and is about to end. */
    public ReadOnlyBooleanProperty stoppingProperty() {
        return stopping.getReadOnlyProperty();
    }

    /** How far it is, in words. */
    public ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Of the stage that runs, 0 to 1. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<FigureSpec> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    /** The model that was trained, or asked about, last, beside the bundled one; null: none yet. */
    public ReadOnlyObjectProperty<Compared> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /** What the model that is varied does; empty if its configuration cannot be read. */
    public String title() {
        try {
            return configurations.of(form.get().model()).title();
        } catch (InputException e) {
            return "";
        }
    }

    /** Whether a name was typed: then it is not suggested any more. */
    void setNamed(boolean typed) {
        named = typed;
    }

    boolean isNamed() {
        return named;
    }

    /**
     * Fills in the form.
     *
     * @param typed whether the name was typed; otherwise a free one is suggested
     */
    void fill(TrainForm wanted, boolean typed) {
        // While the form changes nothing is suggested.
        named = true;
        form.set(typed ? wanted : wanted.withName(own.freeName(wanted.model())));
        named = typed;
    }

    private void formChanged(TrainForm before, TrainForm now) {
        if (!before.model().equals(now.model()) && !named) {
            form.set(now.withName(own.freeName(now.model())));
            estimate();
            return;
        }
        check();
        if (!before.unnamed().equals(now.unnamed())) {
            estimate();
        }
    }

    private void suggestName() {
        if (!named && !running.get()) {
            form.set(form.get().withName(own.freeName(form.get().model())));
        }
        check();
    }

    private void check() {
        try {
            TrainPlans.check(form.get(), own.ids());
            fault.set("");
        } catch (InputException e) {
            fault.set(e.getMessage());
        }
    }

    /** Measured once a model, in the background; then it is arithmetic. */
    private void estimate() {
        TrainForm wanted = form.get();
        if (!fault.get().isEmpty() && wanted.sigma() == null) {
            estimate.set("");
            return;
        }
        TrainingEstimate known = measured.get(wanted.model());
        Supplier<ReferenceLibrary> library = library(wanted);
        if (known == null) {
            estimate.set("Measuring how fast this machine is \u2026");
        }
        estimating.start(BackgroundTask.of("Estimating", (Progress now) -> {
                    TrainingPlan plan = plans.plan(wanted, library.get());
                    TrainingEstimate speed = known != null ? known : TrainingEstimate.measure(plan, now::isCancelled);
                    return new Cost(speed, CostWords.of(plan, speed));
                })
                .quiet()
                .onSuccess(cost -> {
                    measured.put(wanted.model(), cost.speed());
                    if (isWanted(wanted)) {
                        estimate.set(cost.words());
                    }
                })
                .onFailure(why -> {
                    if (isWanted(wanted)) {
                        estimate.set(why instanceof InputException ? why.getMessage() : "");
                    }
                }));
    }

    private record Cost(TrainingEstimate speed, String words) {}

    /** Whether the form still says so: what was computed for an older one is nobody's answer. */
    private boolean isWanted(TrainForm older) {
        return older.unnamed().equals(form.get().unnamed());
    }

    /** Own references are read when it is asked: to be done in the background. */
    private Supplier<ReferenceLibrary> library(TrainForm wanted) {
        OwnReferences references = knowledge.own();
        return wanted.own() ? references::together : knowledge::bundledLibrary;
    }

    /** Begins to train what the form says. */
    public void train() {
        if (running.get()) {
            notices.tell(Notice.info("Train", "A training is running; one at a time"));
            return;
        }
        check();
        if (!fault.get().isEmpty()) {
            notices.tell(Notice.warning("Train", fault.get()));
            return;
        }
        TrainForm wanted = form.get();
        skip = new AtomicBoolean();
        cancel = new AtomicBoolean();
        TrainingWatch watch = new TrainingWatch(System::nanoTime);
        TrainingWork work = new TrainingWork(
                wanted, plans, library(wanted), knowledge.models(), knowledge.modelFolder(), watch, skip, cancel);
        running.set(true);
        compared.set(null);
        progress.set("Preparing the records \u2026");
        fraction.set(-1);
        curves.set(CurvesFigure.empty());
        tasks.start(BackgroundTask.of("Training " + wanted.name(), work::run)
                .keepingBest()
                .lengthy()
                .onProgress(() -> follow(watch, work))
                .onSuccess(done -> {
                    finished(done, watch, work);
                    if (done.file() != null) {
                        onTrained.accept(wanted);
                    }
                })
                .onFailure(why -> failed(wanted, why))
                .onFinished(() -> {
                    running.set(false);
                    stopping.set(false);
                    skippable.set(false);
                    suggestName();
                }));
    }

    /** The search or the cross-validation ends soon, and the training begins. */
    public void skip() {
        skip.set(true);
    }

    /** Ends soon; what a training has reached by then is kept. */
    public void cancel() {
        cancel.set(true);
        if (running.get()) {
            stopping.set(true);
            progress.set(STOPPING);
            fraction.set(-1);
        }
    }

    private void follow(TrainingWatch watch, TrainingWork work) {
        TrainingState state = watch.newest();
        if (state == null) {
            return;
        }
        curves.set(CurvesFigure.of(watch.looks(), work.provenance()));
        if (stopping.get()) {
            return;
        }
        boolean judging = state.stage() == TrainingState.Stage.JUDGING;
        Duration left = judging ? null : watch.remaining();
        boolean before = !judging && state.stage() != TrainingState.Stage.TRAINING;
        progress.set(TrainWords.where(state)
                + (left == null ? "" : " \u00b7 about " + TrainWords.duration(left) + " left")
                + (before ? " of this; the training comes after it" : ""));
        fraction.set(judging ? -1 : state.fraction());
        skippable.set(before);
    }

    private void finished(TrainingWork.Done done, TrainingWatch watch, TrainingWork work) {
        if (done.file() == null) {
            progress.set("Cancelled before a network had learned anything: nothing is kept");
            fraction.set(0);
            return;
        }
        curves.set(CurvesFigure.of(watch.looks(), work.provenance()));
        fraction.set(1);
        progress.set(done.words());
        compared.set(done.compared());
        named = false;
        notices.tell(Notice.info(done.compared().card().id(), done.notice()));
        own.changed(done.file());
    }

    private void failed(TrainForm wanted, Throwable why) {
        if (!(why instanceof InputException)) {
            LOG.error("Training of {} failed", wanted.name(), why);
        }
        progress.set("Nothing was trained");
        fraction.set(0);
        notices.tell(Notice.of(wanted.name(), why));
    }

    /** Puts an own model beside the bundled one of its kind. */
    public void compare(OwnModel model) {
        if (model == null || model.isRefused()) {
            return;
        }
        ModelBeside beside = new ModelBeside(knowledge.models());
        OwnReferences references = knowledge.own();
        comparing.start(BackgroundTask.of("Comparing " + model.name(), now -> beside.of(model.card(), references))
                .onSuccess(compared::set)
                .onFailure(why -> notices.tell(Notice.of(model.name(), why))));
    }

    /** What a figure of the curves has to tell of itself; empty before there is one. */
    public Optional<Map<String, String>> provenance() {
        FigureSpec figure = curves.get();
        return figure.isEmpty() ? Optional.empty() : Optional.of(new LinkedHashMap<>(figure.provenance()));
    }

    /** Whether something that belongs on the screen is still being computed. */
    public boolean isBusy() {
        return running.get()
                || estimating.busyProperty().get()
                || comparing.busyProperty().get();
    }
}
