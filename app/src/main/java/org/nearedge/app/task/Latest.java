package org.nearedge.app.task;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * One task at a time, the newest winning: while one runs, only the newest of those that came meanwhile is kept. The
 * running one may finish, so that a preview follows a slider that never rests. To be used on the owner's thread only.
 */
public final class Latest {
    private final TaskExecutor executor;
    private BackgroundTask<?> waiting;
    private TaskHandle current;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public Latest(TaskExecutor executor) {
        this.executor = executor;
    }

    /** Starts the task, or keeps it in place of the one that waits. */
    public void start(BackgroundTask<?> task) {
        if (busy.get()) {
            waiting = task;
            return;
        }
        busy.set(true);
        run(task);
    }

    private void run(BackgroundTask<?> task) {
        current = executor.start(task.onFinished(this::next));
    }

    /** Nobody wants the running and the waiting answer any more: what comes next is about something else. */
    public void cancel() {
        waiting = null;
        if (busy.get() && current != null) {
            current.cancel();
        }
    }

    /** Whether an answer is still to come. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    private void next() {
        current = null;
        if (waiting == null) {
            busy.set(false);
            return;
        }
        BackgroundTask<?> task = waiting;
        waiting = null;
        run(task);
    }
}
