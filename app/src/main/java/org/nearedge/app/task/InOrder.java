package org.nearedge.app.task;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Tasks one after another, in the order in which they were asked for: for what is written and removed in one place. To be
 * used on the owner's thread only.
 */
public final class InOrder {
    private final TaskExecutor executor;
    private final Deque<BackgroundTask<?>> waiting = new ArrayDeque<>();
    private boolean busy;

    public InOrder(TaskExecutor executor) {
        this.executor = executor;
    }

    /** Starts the task when all before it have ended, in whatever way. */
    public void start(BackgroundTask<?> task) {
        if (busy) {
            waiting.add(task);
        } else {
            run(task);
        }
    }

    private void run(BackgroundTask<?> task) {
        busy = true;
        executor.start(task.onFinished(this::next));
    }

    private void next() {
        busy = false;
        if (!waiting.isEmpty()) {
            run(waiting.remove());
        }
    }
}
