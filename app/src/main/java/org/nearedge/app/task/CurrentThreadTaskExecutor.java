package org.nearedge.app.task;

import java.util.concurrent.CancellationException;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Does every task at once on the caller's thread: for tests and for one-shot use without a window. */
public final class CurrentThreadTaskExecutor implements TaskExecutor {
    private final ObservableList<TaskHandle> running = FXCollections.observableArrayList();
    private boolean answering;

    @Override
    public <T> TaskHandle start(BackgroundTask<T> task) {
        TaskHandle handle = task.handle();
        if (!task.isQuiet()) {
            running.add(handle);
        }
        boolean before = answering;
        try {
            T value = task.work().run(new Here(handle, task));
            answering = true;
            if (!handle.isCancelled() || task.keepsBest()) {
                task.succeed(value);
            }
        } catch (CancellationException | InterruptedException e) {
            handle.cancel();
        } catch (Exception e) {
            answering = true;
            if (!handle.isCancelled() || task.keepsBest()) {
                task.fail(e);
            }
        } finally {
            running.remove(handle);
            answering = true;
            try {
                task.finish();
            } finally {
                answering = before;
            }
        }
        return handle;
    }

    @Override
    public ObservableList<TaskHandle> running() {
        return running;
    }

    @Override
    public boolean isAnswering() {
        return answering;
    }

    @Override
    public void close() {
        running.clear();
    }

    private record Here(TaskHandle handle, BackgroundTask<?> task) implements Progress {
        @Override
        public void report(double fraction, String message) {
            handle.show(fraction, message);
            task.progressed();
        }

        @Override
        public boolean isCancelled() {
            return handle.isCancelled();
        }
    }
}
