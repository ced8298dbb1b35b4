package org.nearedge.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nearedge.evaluate.training.TrainingEstimate;
import org.nearedge.evaluate.training.TrainingPlan;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.own.OwnReferences;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.ModelTraining;

/** What a training will cost, in words. */
final class CostWords {
    private CostWords() {}

    /** To be called in the background: the records are counted. */
    static String of(TrainingPlan plan, TrainingEstimate speed) throws InputException {
        ModelTraining training = new ModelTraining(plan.library(), plan.configuration(), plan.sigma(), plan.scheme());
        training.requireRoom();
        int known = training.known().size();
        int folds = plan.configuration().folds();
        int fitted = folds == 0 ? known : known * (folds - 1) / folds;
        List<String> words = new ArrayList<>();
        words.add("%d records to learn from, %d to test"
                        .formatted(known, training.split().test().size())
                + own(plan, Set.copyOf(training.known())));
        if (plan.search() != null) {
            words.add("%d settings \u00d7 %d folds"
                    .formatted(plan.search().combinations().size(), plan.folds()));
        }
        words.add("%d networks, %d epochs each if none stops early: about %s here, then some seconds to judge them"
                .formatted(
                        plan.networks(), plan.configuration().epochs(), TrainWords.duration(speed.most(plan, fitted))));
        return String.join("\n", words);
    }

    private static String own(TrainingPlan plan, Set<String> known) throws InputException {
        if (!plan.library().name().equals(OwnReferences.TOGETHER)) {
            return "";
        }
        int own = 0;
        for (String id : known) {
            own += ReferenceLibrary.bundled()
                            .find(plan.configuration().edge(), id)
                            .isPresent()
                    ? 0
                    : 1;
        }
        return " (" + own + " of them your own)";
    }
}
