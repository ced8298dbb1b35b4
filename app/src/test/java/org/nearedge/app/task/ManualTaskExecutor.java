package org.nearedge.app.task;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Keeps tasks until the test says that one shall run, so that what happens meanwhile can be tested without waiting. */
public final class ManualTaskExecutor implements TaskExecutor {
    private record Waiting(TaskHandle handle, Runnable run) {}

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final ObservableList<TaskHandle> running = FXCollections.observableArrayList();
    private boolean answering;

    @Override
    public <T> TaskHandle start(BackgroundTask<T> task) {
        TaskHandle handle = new TaskHandle(task.name(), false);
        if (!task.isQuiet()) {
            running.add(handle);
        }
        waiting.add(new Waiting(handle, () -> run(task, handle)));
        return handle;
    }

    private <T> void run(BackgroundTask<T> task, TaskHandle handle) {
        answering = true;
        try {
            if (!handle.isCancelled()) {
                T value = task.work().run(new Progress() {
                    @Override
                    public void report(double fraction, String message) {
                        handle.show(fraction, message);
                    }

                    @Override
                    public boolean isCancelled() {
                        return handle.isCancelled();
                    }
                });
                if (!handle.isCancelled() || task.keepsBest()) {
                    task.succeed(value);
                }
            }
        } catch (CancellationException e) {
            handle.cancel();
        } catch (Exception e) {
            task.fail(e);
        } finally {
            running.remove(handle);
            task.finish();
            answering = false;
        }
    }

    /** Runs the oldest task that waits. */
    public void runNext() {
        waiting.remove().run().run();
    }

    public void runAll() {
        while (!waiting.isEmpty()) {
            runNext();
        }
    }

    public int waiting() {
        return waiting.size();
    }

    @Override
    public boolean isAnswering() {
        return answering;
    }

    @Override
    public ObservableList<TaskHandle> running() {
        return running;
    }

    @Override
    public void close() {
        waiting.clear();
    }
}
