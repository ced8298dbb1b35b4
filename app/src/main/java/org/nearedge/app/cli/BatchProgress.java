package org.nearedge.app.cli;

/** How far a batch is, on standard error: a line now and then, whatever is done in between. */
final class BatchProgress {
    private static final long EVERY = 1_000_000_000L;

    private final int files;
    private final long start = System.nanoTime();
    private long told = start;

    BatchProgress(int files) {
        this.files = files;
    }

    void tell(int done, int failed) {
        long now = System.nanoTime();
        if (now - told >= EVERY) {
            told = now;
            System.err.printf(
                    "%d of %d files, %d failed, %.1f a second%n", done, files, failed, done / ((now - start) / 1e9));
        }
    }
}
