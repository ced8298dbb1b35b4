package org.nearedge.app.session;

import java.time.Duration;

/** Does something again and again on the window's thread; a test gives its own time. */
@FunctionalInterface
public interface Ticks {
    /** @return ends it */
    Runnable every(Duration period, Runnable action);
}
