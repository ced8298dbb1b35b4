package org.nearedge.app.task;

/** What a task does, away from the window's thread. */
@FunctionalInterface
public interface Work<T> {
    T run(Progress progress) throws Exception;
}
