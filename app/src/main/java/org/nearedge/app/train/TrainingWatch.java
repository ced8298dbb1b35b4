package org.nearedge.app.train;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.nearedge.evaluate.training.TrainingState;
import org.nearedge.train.TrainingProgress;

/** Collects on the thread that trains what the window shows of it. Safe for both threads. */
final class TrainingWatch {
    /** Between two looks of the window, ns: some ten a second. */
    private static final long PAUSE = 100_000_000;

    /** Before this no time is estimated: the first epochs load native code. */
    private static final double EARLY = 0.01;

    private final LongSupplier clock;
    private final List<TrainingProgress> looks = new ArrayList<>();
    private TrainingState newest;
    private long stageBegan;
    private long told;

    /** @param clock ns */
    TrainingWatch(LongSupplier clock) {
        this.clock = clock;
        told = clock.getAsLong() - PAUSE;
    }

    /** @return whether it is time that the window looks */
    synchronized boolean add(TrainingState state) {
        long now = clock.getAsLong();
        boolean stage = newest == null || newest.stage() != state.stage();
        boolean fit = stage || newest.combination() != state.combination() || newest.fold() != state.fold();
        if (stage) {
            stageBegan = now;
        }
        if (state.stage() != TrainingState.Stage.JUDGING) {
            if (fit) {
                looks.clear();
            }
            looks.add(state.progress());
        }
        newest = state;
        boolean due = stage || now - told >= PAUSE;
        if (due) {
            told = now;
        }
        return due;
    }

    /** All looks at the networks that are fitted together now. */
    synchronized List<TrainingProgress> looks() {
        return List.copyOf(looks);
    }

    /** Null before the first. */
    synchronized TrainingState newest() {
        return newest;
    }

    /** Until the end of this stage, if nothing stops early; null while it cannot be told. */
    synchronized Duration remaining() {
        if (newest == null || newest.fraction() < EARLY) {
            return null;
        }
        double elapsed = clock.getAsLong() - stageBegan;
        return Duration.ofNanos((long) (elapsed * (1 - newest.fraction()) / newest.fraction()));
    }
}
