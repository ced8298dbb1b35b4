package org.nearedge.app.train;

import java.util.List;
import org.nearedge.evaluate.training.TrainingPlan;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.model.OwnModels;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.SearchSpace;
import org.nearedge.train.TrainingConfiguration;

/** From what the user typed to what is done, or a sentence why not. */
final class TrainPlans {
    /** The library's own broadening, eV: less cannot be had from it. */
    private static final double LEAST_SIGMA = 0.3;

    /** Half of what a model sees of an edge, eV: a broader spectrum shows nothing in it. */
    private static final double BROADEST = 10;

    private static final int FEWEST_FOLDS = 3;
    private static final int MOST_FOLDS = 50;

    private final Configurations configurations;

    TrainPlans(Configurations configurations) {
        this.configurations = configurations;
    }

    /**
     * What can be seen at once.
     *
     * @param taken names that are given already
     */
    static void check(TrainForm form, List<String> taken) throws InputException {
        require(
                form.sigma() != null && form.sigma() >= LEAST_SIGMA && form.sigma() <= BROADEST,
                "broadening",
                "is a number from " + LEAST_SIGMA + " to " + BROADEST + " eV",
                "the references are broadened by " + LEAST_SIGMA + " eV themselves");
        require(form.splitSeed() != null, "seed of the split", "is a whole number", "");
        require(form.seed() != null, "seed of the networks", "is a whole number", "");
        if (form.before() != TrainForm.Before.NOTHING) {
            require(
                    form.folds() != null && form.folds() >= FEWEST_FOLDS && form.folds() <= MOST_FOLDS,
                    "folds",
                    "are " + FEWEST_FOLDS + " to " + MOST_FOLDS,
                    "");
        }
        OwnModels.requireName(form.name(), taken);
    }

    private static void require(boolean condition, String what, String reason, String remedy) throws InputException {
        if (!condition) {
            throw new InputException(what, "", reason, remedy);
        }
    }

    /** To be called in the background: configuration and search space are read. */
    TrainingPlan plan(TrainForm form, ReferenceLibrary library) throws InputException {
        TrainingConfiguration configuration = configurations.of(form.model()).withSeeds(form.seed(), form.splitSeed());
        SearchSpace space = form.before() != TrainForm.Before.SEARCH
                ? null
                : form.space() == null ? configurations.space(form.model()) : SearchSpace.read(form.space());
        int folds = form.before() == TrainForm.Before.NOTHING ? 0 : form.folds();
        return new TrainingPlan(library, configuration, form.sigma(), form.scheme(), space, folds, form.name());
    }
}
