package org.nearedge.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Turns Ctrl+C into a request to stop early, and lets long work write what it has before the program goes. */
final class EarlyEnd implements AutoCloseable {
    /** How long the best so far may take to be written after Ctrl+C, s. */
    private static final long GRACE = 120;

    private final AtomicBoolean requested = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);

    EarlyEnd() {
        // Never removed: once the work is closed it has nothing to wait for.
        Runtime.getRuntime().addShutdownHook(new Thread(this::await, "early-end"));
    }

    /** Runs while the virtual machine shuts down. */
    private void await() {
        requested.set(true);
        try {
            done.await(GRACE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isRequested() {
        return requested.get();
    }

    /** Tells that everything is written. */
    @Override
    public void close() {
        done.countDown();
    }
}
