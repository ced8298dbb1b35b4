package org.nearedge.app.task;

import javafx.collections.ObservableList;

/** Runs background tasks. */
public interface TaskExecutor extends AutoCloseable {
    <T> TaskHandle start(BackgroundTask<T> task);

    /** Tasks that run or wait and are not quiet, oldest first; changed on the window's thread only. */
    ObservableList<TaskHandle> running();

    /** Whether a task's answer is being given now, on this very thread: what changes meanwhile no user has changed. */
    default boolean isAnswering() {
        return false;
    }

    /** Cancels everything and takes no more tasks. */
    @Override
    void close();
}
