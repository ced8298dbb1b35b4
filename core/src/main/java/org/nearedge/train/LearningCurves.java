package org.nearedge.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects how the errors of all networks went while they were fitted, and passes on what it is told. */
public final class LearningCurves implements TrainingProgress.Listener {
    private final TrainingProgress.Listener next;
    private final List<TrainingProgress> looks = new ArrayList<>();

    /** @param next is told everything too */
    public LearningCurves(TrainingProgress.Listener next) {
        this.next = next;
    }

    @Override
    public synchronized void at(TrainingProgress progress) {
        looks.add(progress);
        next.at(progress);
    }

    /**
     * One line a look at the validation records: network, epochs done, training error (augmentation included, in units
     * of the targets' variance) and validation error (in reduced units squared). A training error is left empty where
     * training ended before an epoch's first step.
     */
    public synchronized String csv() {
        StringBuilder text = new StringBuilder("member,epoch,training_error,validation_error\n");
        for (TrainingProgress look : looks) {
            text.append(look.member())
                    .append(',')
                    .append(look.epoch())
                    .append(',')
                    .append(number(look.trainingError()))
                    .append(',')
                    .append(number(look.validationError()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.6g", value) : "";
    }
}
