package org.nearedge.train;

import java.time.Duration;

/**
 * How far training is.
 *
 * @param member the network that is being fitted, from 1
 * @param epoch epochs done of this member
 * @param trainingError mean squared error of the last epoch, augmentation included, in units of the targets' variance
 * @param validationError mean squared error of the validation records, in the targets' unit squared
 * @param validationVariance the same in units of the targets' variance, as the training error is
 * @param remaining estimate, if nothing stops early
 */
public record TrainingProgress(
        int member,
        int members,
        int epoch,
        int epochs,
        double trainingError,
        double validationError,
        double validationVariance,
        Duration remaining) {

    /** Told at each look at the validation records, on the thread that trains. */
    @FunctionalInterface
    public interface Listener {
        Listener NONE = progress -> {};

        void at(TrainingProgress progress);
    }
}
