package org.nearedge.app.task;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does tasks on a few daemon threads and brings their answers back to the thread that owns the state. */
public final class PooledTaskExecutor implements TaskExecutor {
    /** A long opening and a preview must not wait for one another. */
    private static final int THREADS = 3;

    /** Trainings and studies: a third one waits, and everything else does not. */
    private static final int LONG_THREADS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(PooledTaskExecutor.class);

    private final Executor owner;
    private final ExecutorService pool;
    private final ExecutorService longPool;
    private final ObservableList<TaskHandle> running = FXCollections.observableArrayList();
    /** Of the owner's thread alone. */
    private boolean answering;

    /** @param owner runs an action on the thread that owns the state, for a window {@code Platform::runLater} */
    public PooledTaskExecutor(Executor owner) {
        this.owner = owner;
        pool = threads("nearedge-task-", THREADS);
        longPool = threads("nearedge-long-task-", LONG_THREADS);
    }

    private static ExecutorService threads(String name, int count) {
        AtomicInteger number = new AtomicInteger();
        return Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, name + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** To be called on the owner's thread. */
    @Override
    public <T> TaskHandle start(BackgroundTask<T> task) {
        TaskHandle handle = task.handle();
        if (!task.isQuiet()) {
            running.add(handle);
        }
        try {
            (task.isLengthy() ? longPool : pool).execute(() -> work(task, handle));
        } catch (RejectedExecutionException e) {
            // The program ends; an answer that came just then asked for more.
            handle.cancel();
            running.remove(handle);
            task.finish();
        }
        return handle;
    }

    private <T> void work(BackgroundTask<T> task, TaskHandle handle) {
        Runnable answer = () -> {};
        handle.startsOn(Thread.currentThread());
        try {
            if (!handle.isCancelled()) {
                T value = task.work().run(new Reported(handle, owner, task));
                answer = () -> task.succeed(value);
            }
        } catch (CancellationException | InterruptedException e) {
            handle.cancel();
        } catch (Throwable e) {
            // Also errors: a native library that is missing must be told, not lost with its thread.
            LOG.debug("Task {} failed", task.name(), e);
            answer = () -> task.fail(e);
        } finally {
            handle.endsWork();
        }
        Runnable told = answer;
        owner.execute(() -> answer(() -> {
            running.remove(handle);
            try {
                if (!handle.isCancelled() || task.keepsBest()) {
                    told.run();
                }
            } finally {
                task.finish();
            }
        }));
    }

    private void answer(Runnable consumers) {
        boolean before = answering;
        answering = true;
        try {
            consumers.run();
        } finally {
            answering = before;
        }
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
        running.forEach(TaskHandle::cancel);
        pool.shutdownNow();
        longPool.shutdownNow();
    }

    /** Brings only the newest report to the owner: a task that reports often must not flood the window. */
    private final class Reported implements Progress {
        private record Report(double fraction, String message) {}

        private final TaskHandle handle;
        private final Executor owner;
        private final BackgroundTask<?> task;
        private final AtomicReference<Report> newest = new AtomicReference<>();

        Reported(TaskHandle handle, Executor owner, BackgroundTask<?> task) {
            this.handle = handle;
            this.owner = owner;
            this.task = task;
        }

        @Override
        public void report(double fraction, String message) {
            if (newest.getAndSet(new Report(fraction, message)) == null) {
                owner.execute(() -> {
                    Report report = newest.getAndSet(null);
                    handle.show(report.fraction(), report.message());
                    answer(task::progressed);
                });
            }
        }

        @Override
        public boolean isCancelled() {
            return handle.isCancelled() || Thread.currentThread().isInterrupted();
        }
    }
}
