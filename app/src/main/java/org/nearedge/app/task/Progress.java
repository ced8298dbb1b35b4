package org.nearedge.app.task;

import java.util.concurrent.CancellationException;

/** What a task tells while it works, and where it asks whether anybody still wants its answer. */
public interface Progress {
    /**
     * @param fraction done, 0 to 1; negative: not known
     * @param message what is being done now; empty: the task's own name is enough
     */
    void report(double fraction, String message);

    boolean isCancelled();

    /** Leaves the work at once if nobody wants it any more. */
    default void check() {
        if (isCancelled()) {
            throw new CancellationException();
        }
    }
}
