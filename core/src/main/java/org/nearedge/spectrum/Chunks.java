package org.nearedge.spectrum;

import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * Work on the numbers 0 to count - 1 in pieces that several threads take one after the other. The pieces are the same
 * whatever the number of threads, and so is, to the bit, what is computed in each.
 *
 * @param size numbers in a piece
 */
public record Chunks(int count, int size, int threads) {
    /** One piece, from (included) to (excluded); called in several threads. */
    @FunctionalInterface
    public interface Work {
        void run(int from, int to) throws InputException;
    }

    /**
     * Returns when all is done, or when it is cancelled and the pieces that were begun are done.
     *
     * @param progress told in the calling thread how many of the numbers are done
     * @param cancelled asked in the calling thread before the first piece and after each; an interrupt cancels as well
     * @throws InputException as the work does; the pieces that are left are then given up
     */
    public void each(Work work, IntConsumer progress, BooleanSupplier cancelled) throws InputException {
        if (count <= size || threads == 1) {
            here(work, progress, cancelled);
            return;
        }
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Chunks::thread);
        try {
            CompletionService<Integer> pieces = new ExecutorCompletionService<>(pool);
            boolean stopped = cancelled.getAsBoolean();
            for (int from = 0; from < count && !stopped; from += size) {
                int first = from;
                int end = Math.min(count, from + size);
                pieces.submit(() -> {
                    work.run(first, end);
                    return end - first;
                });
            }
            for (int done = 0; done < count && !stopped; stopped = cancelled.getAsBoolean()) {
                done += pieces.take().get();
                progress.accept(done);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InputException fault) {
                throw fault;
            }
            throw new IllegalStateException("a piece of the work failed", e.getCause());
        } finally {
            pool.getQueue().clear();
            pool.shutdown();
            await(pool);
        }
    }

    /** One piece alone is not worth a thread. */
    private void here(Work work, IntConsumer progress, BooleanSupplier cancelled) throws InputException {
        for (int from = 0; from < count; from += size) {
            if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                return;
            }
            int end = Math.min(count, from + size);
            work.run(from, end);
            progress.accept(end);
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "nearedge-chunks");
        thread.setDaemon(true);
        return thread;
    }

    /** Even if interrupted: what the pieces write to must not change after it was handed on. */
    private static void await(ThreadPoolExecutor pool) {
        boolean interrupted = false;
        while (!pool.isTerminated()) {
            try {
                pool.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
