package org.nearedge.evaluate.training;

import org.nearedge.train.TrainingProgress;

/**
 * How far a training is.
 *
 * @param combination of settings that is tried, from 1; 0 where none is
 * @param fold that is left out, from 1; 0 where none is
 * @param progress of the networks that are fitted now
 */
public record TrainingState(
        Stage stage, int combination, int combinations, int fold, int folds, TrainingProgress progress) {
    /** One after the other, as far as they are wanted. */
    public enum Stage {
        SEARCH,
        CROSS_VALIDATION,
        TRAINING,
        /** The networks are done; what they are worth is told beside simpler methods. */
        JUDGING
    }

    /** Told on the thread that trains. */
    @FunctionalInterface
    public interface Listener {
        void at(TrainingState state);
    }

    /** Done of this stage, 0 to 1, if nothing stops early. */
    public double fraction() {
        double networks = (progress.member() - 1 + (double) progress.epoch() / progress.epochs()) / progress.members();
        double inFolds = folds == 0 ? networks : (fold - 1 + networks) / folds;
        return combinations == 0 ? inFolds : (combination - 1 + inFolds) / combinations;
    }
}
