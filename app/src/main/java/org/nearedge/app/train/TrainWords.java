package org.nearedge.app.train;

import java.time.Duration;
import java.util.Locale;
import org.nearedge.evaluate.training.TrainingState;
import org.nearedge.train.TrainingProgress;

/** How far a training is, in words. */
final class TrainWords {
    private static final int SHORT = 90;

    private TrainWords() {}

    /** For example {@code Network 3 of 5, epoch 24 of 60}. */
    static String where(TrainingState state) {
        if (state.stage() == TrainingState.Stage.JUDGING) {
            return "The networks are done; judging them on the test records \u2026";
        }
        TrainingProgress progress = state.progress();
        StringBuilder words = new StringBuilder();
        if (state.combinations() > 0) {
            words.append("Settings ")
                    .append(state.combination())
                    .append(" of ")
                    .append(state.combinations())
                    .append(", ");
        }
        if (state.folds() > 0) {
            words.append("fold ")
                    .append(state.fold())
                    .append(" of ")
                    .append(state.folds())
                    .append(", ");
        }
        if (progress.members() > 1) {
            words.append("network ")
                    .append(progress.member())
                    .append(" of ")
                    .append(progress.members())
                    .append(", ");
        }
        words.append("epoch ").append(progress.epoch()).append(" of ").append(progress.epochs());
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** For example {@code 12 s} or {@code 4 min}. */
    static String duration(Duration duration) {
        long seconds = Math.max(1, Math.round(duration.toMillis() / 1000.0));
        if (seconds < SHORT) {
            return seconds + " s";
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < SHORT ? minutes + " min" : String.format(Locale.ROOT, "%.1f h", minutes / 60.0);
    }
}
