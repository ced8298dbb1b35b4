package org.nearedge.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.nearedge.app.compare.state.Choices;
import org.nearedge.app.compare.state.Member;
import org.nearedge.app.compare.state.Task;
import org.nearedge.app.compare.work.Comparison;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.app.task.TaskHandle;
import org.nearedge.process.fit.mixture.Combinations;
import org.nearedge.process.fit.shape.ShapeModel;

/** All combinations of the components, ranked when asked for, and gone when what they were made of has changed. */
public final class CombinationsModel {
    private final TaskExecutor tasks;
    private final Notices notices;
    private final Comparison comparison;
    private final Supplier<Choices> choices;
    private final Consumer<UnaryOperator<Choices>> edit;
    private final ReadOnlyObjectWrapper<List<Combinations.Entry>> entries = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private TaskHandle task;
    /** What the entries were made of. */
    private Choices combined;

    CombinationsModel(
            TaskExecutor tasks,
            Notices notices,
            Comparison comparison,
            Supplier<Choices> choices,
            Consumer<UnaryOperator<Choices>> edit) {
        this.tasks = tasks;
        this.notices = notices;
        this.comparison = comparison;
        this.choices = choices;
        this.edit = edit;
    }

    /** Best first; empty until they are asked for, and when they are outdated. */
    public ReadOnlyObjectProperty<List<Combinations.Entry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public boolean isBusy() {
        return busy.get();
    }

    /** To be called when the choices have changed. */
    void outdate() {
        if (combined != null && !comparable(choices.get()).equals(comparable(combined))) {
            combined = null;
            entries.set(List.of());
        }
    }

    /** What the combinations do not depend on is left out. */
    private static Choices comparable(Choices of) {
        return of.withTask(Task.LINEAR)
                .withAll(m -> m.withComponent(true).withVisible(true).withColour(0))
                .with(s -> s.withWaterfall(0).withModel(ShapeModel.EMPTY).withProminence(null));
    }

    /** Fits by all combinations of the components. */
    public void combine() {
        if (busy.get()) {
            return;
        }
        Choices asked = choices.get();
        busy.set(true);
        task = tasks.start(BackgroundTask.of(
                        "All combinations",
                        progress -> comparison.combinations(
                                asked, share -> progress.report(share, ""), progress::isCancelled))
                .lengthy()
                .onSuccess(found -> {
                    if (comparable(choices.get()).equals(comparable(asked))) {
                        combined = asked;
                        entries.set(found);
                    }
                })
                .onFailure(fault -> notices.tell(Notice.of("All combinations", fault)))
                .onFinished(() -> busy.set(false)));
    }

    public void cancel() {
        if (task != null) {
            task.cancel();
        }
    }

    /** Names of the components that the combinations' members count. */
    public List<String> names() {
        return combined == null
                ? List.of()
                : combined.components().stream().map(Member::name).toList();
    }

    /** Makes the components of a combination the only ones. */
    public void take(Combinations.Entry entry) {
        if (combined == null) {
            return;
        }
        List<Integer> keys = new ArrayList<>();
        List<Member> components = combined.components();
        entry.members().forEach(index -> keys.add(components.get(index).key()));
        edit.accept(c -> c.withAll(
                m -> c.selected() != null && m.key() == c.selected() ? m : m.withComponent(keys.contains(m.key()))));
    }
}
