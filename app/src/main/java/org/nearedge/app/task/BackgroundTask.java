package org.nearedge.app.task;

import java.util.function.Consumer;

/**
 * Work to be done in the background and what follows it. Exactly one of the success and failure consumers is called, or
 * neither if the task was cancelled and {@link #keepingBest} was not said; the finish action is always called, last. All of them run on the thread that owns
 * the state (the window's), never on the worker's.
 */
public final class BackgroundTask<T> {
    private final String name;
    private final Work<T> work;
    private boolean quiet;
    private boolean keepsBest;
    private boolean breakable;
    private boolean lengthy;
    private Runnable onProgress = () -> {};
    private Consumer<? super T> onSuccess = value -> {};
    private Consumer<? super Throwable> onFailure = fault -> {};
    private Runnable onFinished = () -> {};

    private BackgroundTask(String name, Work<T> work) {
        this.name = name;
        this.work = work;
    }

    /** @param name as the status bar shows it, for example {@code Opening quartz.dm4} */
    public static <T> BackgroundTask<T> of(String name, Work<T> work) {
        return new BackgroundTask<>(name, work);
    }

    /** Not listed in the status bar: for previews that take milliseconds. */
    public BackgroundTask<T> quiet() {
        quiet = true;
        return this;
    }

    /** A cancel only asks it to end soon: what it has by then is still wanted, and nothing is broken off. */
    public BackgroundTask<T> keepingBest() {
        keepsBest = true;
        return this;
    }

    /**
     * A cancel breaks off reading and waiting, not only work that asks whether it is still wanted. For the opening of
     * the user's files alone: a break closes what is being read, and the program's own files would stay closed.
     */
    public BackgroundTask<T> breakable() {
        breakable = true;
        return this;
    }

    /** Takes seconds to minutes: it has threads of its own, so that previews and openings do not wait for it. */
    public BackgroundTask<T> lengthy() {
        lengthy = true;
        return this;
    }

    /** Called when the task has reported something; reports in quick succession are told as one. */
    public BackgroundTask<T> onProgress(Runnable action) {
        onProgress = action;
        return this;
    }

    public BackgroundTask<T> onSuccess(Consumer<? super T> action) {
        onSuccess = action;
        return this;
    }

    public BackgroundTask<T> onFailure(Consumer<? super Throwable> action) {
        onFailure = action;
        return this;
    }

    /** Adds to what is done at the end, whatever the end was. */
    public BackgroundTask<T> onFinished(Runnable action) {
        Runnable before = onFinished;
        onFinished = () -> {
            before.run();
            action.run();
        };
        return this;
    }

    public String name() {
        return name;
    }

    public boolean isQuiet() {
        return quiet;
    }

    boolean isLengthy() {
        return lengthy;
    }

    boolean keepsBest() {
        return keepsBest;
    }

    void progressed() {
        onProgress.run();
    }

    /** How it is to be stopped. */
    TaskHandle handle() {
        return new TaskHandle(name, breakable);
    }

    Work<T> work() {
        return work;
    }

    void succeed(T value) {
        onSuccess.accept(value);
    }

    void fail(Throwable fault) {
        onFailure.accept(fault);
    }

    void finish() {
        onFinished.run();
    }
}
