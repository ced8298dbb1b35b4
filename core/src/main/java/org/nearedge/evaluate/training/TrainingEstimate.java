package org.nearedge.evaluate.training;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.ModelTraining;
import org.nearedge.train.TrainingConfiguration;
import org.nearedge.train.TrainingProgress;

/**
 * How long a network takes here, measured on a few epochs.
 *
 * @param perEpochAndRecord s
 */
public record TrainingEstimate(double perEpochAndRecord) {
    /** How long is measured, s. */
    private static final double MEASURED = 0.7;

    private record Look(long time, int epoch) {}

    /** Fits one network for about a second; nothing of it is kept. */
    public static TrainingEstimate measure(TrainingPlan plan, BooleanSupplier cancelled) throws InputException {
        TrainingConfiguration single = plan.configuration().single();
        ModelTraining training = new ModelTraining(plan.library(), single, plan.sigma(), plan.scheme());
        AtomicReference<Look> first = new AtomicReference<>();
        AtomicReference<Look> last = new AtomicReference<>();
        AtomicBoolean enough = new AtomicBoolean();
        TrainingProgress.Listener looking = progress -> {
            // What is told once it was asked to stop is of an epoch that was broken off.
            if (!enough.get()) {
                Look look = new Look(System.nanoTime(), progress.epoch());
                first.compareAndSet(null, look);
                last.set(look);
            }
        };
        long start = System.nanoTime();
        training.train(looking, () -> {
            // From the first look on: before it native code is loaded.
            enough.compareAndSet(
                    false, last.get() != first.get() && seconds(first.get().time(), System.nanoTime()) > MEASURED);
            return enough.get() || cancelled.getAsBoolean();
        });
        int records = training.split().train().size();
        Look from = first.get();
        Look to = last.get();
        double perEpoch = to.epoch() > from.epoch()
                ? seconds(from.time(), to.time()) / (to.epoch() - from.epoch())
                : seconds(start, from.time()) / Math.max(1, from.epoch());
        return new TrainingEstimate(perEpoch / records);
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    /** To fit all networks, if nothing stops early. */
    public Duration most(TrainingPlan plan, int records) {
        return Duration.ofMillis((long) (1000 * perEpochAndRecord * records * plan.epochs()));
    }
}
