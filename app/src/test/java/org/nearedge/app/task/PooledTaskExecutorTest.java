package org.nearedge.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PooledTaskExecutorTest {
    /** Stands for the window's thread: the test's own. */
    private final LinkedBlockingQueue<Runnable> owner = new LinkedBlockingQueue<>();

    private final PooledTaskExecutor executor = new PooledTaskExecutor(owner::add);
    private final Thread ownerThread = Thread.currentThread();

    @AfterEach
    void close() {
        executor.close();
    }

    private void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Runnable action = owner.poll(20, TimeUnit.SECONDS);
            assertThat(action).as("an action of the owner").isNotNull();
            action.run();
        }
    }

    @Test
    void answersArriveOnTheOwnersThreadAndTheTaskLeavesTheList() throws InterruptedException {
        List<Object> seen = new ArrayList<>();
        Thread[] worker = new Thread[1];
        executor.start(BackgroundTask.of("adds", progress -> {
                    worker[0] = Thread.currentThread();
                    return 1 + 1;
                })
                .onSuccess(value -> {
                    seen.add(value);
                    seen.add(Thread.currentThread());
                })
                .onFinished(() -> seen.add("finished")));
        assertThat(executor.running()).hasSize(1);
        until(() -> seen.size() == 3);
        assertThat(seen).containsExactly(2, ownerThread, "finished");
        assertThat(worker[0]).isNotEqualTo(ownerThread);
        assertThat(executor.running()).isEmpty();
    }

    @Test
    void aFaultIsToldAsItIs() throws InterruptedException {
        List<Throwable> faults = new ArrayList<>();
        executor.start(BackgroundTask.of("fails", progress -> {
                    throw new UnsatisfiedLinkError("native library");
                })
                .onFailure(faults::add));
        until(() -> !faults.isEmpty());
        assertThat(faults.get(0)).isInstanceOf(UnsatisfiedLinkError.class).hasMessage("native library");
    }

    @Test
    void aTaskThatMayBeBrokenOffIsInterruptedAndItsAnswerDropped() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        List<String> seen = new ArrayList<>();
        TaskHandle handle = executor.start(BackgroundTask.<String>of("sleeps", progress -> {
                    inside.countDown();
                    Thread.sleep(60_000);
                    return "late";
                })
                .breakable()
                .onSuccess(seen::add)
                .onFailure(fault -> seen.add("failed"))
                .onFinished(() -> seen.add("finished")));
        assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
        handle.cancel();
        until(() -> !seen.isEmpty());
        assertThat(seen).containsExactly("finished");
        assertThat(executor.running()).isEmpty();
    }

    /** A break would close what is being read, the program's own files among it. */
    @Test
    void anyOtherTaskIsOnlyAskedToStop() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        List<String> seen = new java.util.concurrent.CopyOnWriteArrayList<>();
        TaskHandle handle = executor.start(BackgroundTask.<String>of("reads", progress -> {
                    inside.countDown();
                    while (!progress.isCancelled()) {
                        Thread.onSpinWait();
                    }
                    seen.add(Thread.currentThread().isInterrupted() ? "broken off" : "read to its end");
                    return "late";
                })
                .onSuccess(seen::add)
                .onFinished(() -> seen.add("finished")));
        assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
        handle.cancel();
        until(() -> seen.contains("finished"));
        assertThat(seen).containsExactly("read to its end", "finished");
    }

    @Test
    void whatTakesLongKeepsNobodyWaiting() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        for (int i = 0; i < 6; i++) {
            executor.start(BackgroundTask.of("trains", progress -> {
                        end.await();
                        return null;
                    })
                    .lengthy());
        }
        List<String> seen = new ArrayList<>();
        executor.start(BackgroundTask.of("opens", progress -> "opened").onSuccess(seen::add));
        until(() -> !seen.isEmpty());
        assertThat(seen).containsExactly("opened");
        end.countDown();
        until(() -> executor.running().isEmpty());
    }

    @Test
    void progressIsToldAndNotFloodedByReports() throws InterruptedException {
        boolean[] finished = new boolean[1];
        TaskHandle handle = executor.start(BackgroundTask.of("counts", progress -> {
                    for (int i = 1; i <= 10_000; i++) {
                        progress.report(i / 10_000.0, "step " + i);
                    }
                    return null;
                })
                .onFinished(() -> finished[0] = true));
        // Nobody empties the owner's queue while the task runs: all reports wait as one.
        Thread.sleep(1);
        until(() -> finished[0]);
        assertThat(handle.fractionProperty().get()).isEqualTo(1.0);
        assertThat(handle.messageProperty().get()).isEqualTo("step 10000");
    }

    /** A training that is cancelled has something to keep: it is asked to end, not broken off. */
    @Test
    void whatKeepsItsBestIsOnlyAskedToEnd() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        List<String> seen = new ArrayList<>();
        TaskHandle handle = executor.start(BackgroundTask.<String>of("trains", progress -> {
                    inside.countDown();
                    while (!progress.isCancelled()) {
                        Thread.onSpinWait();
                    }
                    return Thread.currentThread().isInterrupted() ? "broken off" : "the best so far";
                })
                .keepingBest()
                .onSuccess(seen::add)
                .onFinished(() -> seen.add("finished")));
        assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
        handle.cancel();
        until(() -> seen.size() == 2);
        assertThat(seen).containsExactly("the best so far", "finished");
    }

    @Test
    void reportsAreToldOnTheOwnersThread() throws InterruptedException {
        List<Thread> told = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        executor.start(BackgroundTask.<String>of("reports", progress -> {
                    progress.report(0.5, "half");
                    return "done";
                })
                .onProgress(() -> told.add(Thread.currentThread()))
                .onSuccess(seen::add));
        until(() -> !seen.isEmpty());
        assertThat(told).containsExactly(ownerThread);
    }
}
