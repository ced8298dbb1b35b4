package org.nearedge.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.nearedge.library.Folds;
import org.nearedge.library.HeldOut;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.spectrum.InputException;

/**
 * Cross-validation by structure: each fold is the test once, the fold after it stops the fit, the others are fitted.
 * Structures that samples were made of take no part: no model may have seen them.
 *
 * @param testErrors mean squared error of each fold, in reduced units squared
 */
public record CrossValidation(List<Double> testErrors) {
    private static final int FEWEST = 3;

    /** Told how far it is, on the thread that trains. */
    @FunctionalInterface
    public interface Listener {
        Listener NONE = (fold, folds, progress) -> {};

        /**
         * @param fold that is left out as the test, from 1
         * @param progress of the networks of this fold
         */
        void at(int fold, int folds, TrainingProgress progress);
    }

    public CrossValidation {
        testErrors = List.copyOf(testErrors);
    }

    /**
     * @param folds at least 3, and no more than there are structures
     * @param cancelled once true, the folds that are left are left out
     */
    public static CrossValidation of(
            ReferenceLibrary library,
            TrainingConfiguration configuration,
            double sigma,
            int folds,
            Listener listener,
            BooleanSupplier cancelled)
            throws InputException {
        return of(library, configuration, sigma, folds, usable -> usable, listener, cancelled);
    }

    /** @param taking which of the usable records take part */
    static CrossValidation of(
            ReferenceLibrary library,
            TrainingConfiguration configuration,
            double sigma,
            int folds,
            UnaryOperator<List<Reference>> taking,
            Listener listener,
            BooleanSupplier cancelled)
            throws InputException {
        if (folds < FEWEST) {
            throw new InputException(
                    "--folds " + folds, "", "leaves nothing to fit to", "use at least " + FEWEST + " folds");
        }
        long structures =
                taking
                        .apply(new ModelRecords(library.edge(configuration.edge()), configuration, sigma).usable())
                        .stream()
                        .filter(reference -> !HeldOut.contains(reference))
                        .map(Reference::structure)
                        .distinct()
                        .count();
        if (folds > structures) {
            throw new InputException(
                    "--folds " + folds,
                    "",
                    "is more than the " + structures + " structures of " + library.name() + " that can be left out",
                    "use fewer folds");
        }
        List<Double> errors = new ArrayList<>();
        for (int fold = 0; fold < folds && !cancelled.getAsBoolean(); fold++) {
            int test = fold;
            ModelTraining training = new ModelTraining(
                    library,
                    configuration,
                    sigma,
                    taking,
                    taken -> split(taken, folds, test, configuration.splitSeed()),
                    whole -> whole);
            double error = training.train(progress -> listener.at(test + 1, folds, progress), cancelled)
                    .card()
                    .figures()
                    .get("test_mse");
            if (!cancelled.getAsBoolean()) {
                errors.add(error);
            }
        }
        return new CrossValidation(errors);
    }

    /** The split of one fold. */
    static Split split(List<Reference> usable, int folds, int test, long seed) {
        List<Reference> free = usable.stream().filter(r -> !HeldOut.contains(r)).toList();
        int[] fold = Folds.byStructure(free, folds, seed);
        List<List<String>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < fold.length; i++) {
            int part = fold[i] == test ? 2 : fold[i] == (test + 1) % folds ? 1 : 0;
            parts.get(part).add(free.get(i).id());
        }
        return new Split(Split.Scheme.STRUCTURE, seed, parts.get(0), parts.get(1), parts.get(2));
    }

    /** For a model's card: {@code folds}, {@code folds_mse} (mean) and {@code folds_mse_deviation} (between folds). */
    public Map<String, Double> figures() {
        Map<String, Double> figures = new TreeMap<>();
        figures.put("folds", (double) testErrors.size());
        if (testErrors.size() > 1) {
            double mean = testErrors.stream().mapToDouble(e -> e).average().orElseThrow();
            double squares = testErrors.stream()
                    .mapToDouble(e -> (e - mean) * (e - mean))
                    .sum();
            figures.put("folds_mse", mean);
            figures.put("folds_mse_deviation", Math.sqrt(squares / (testErrors.size() - 1)));
        }
        return figures;
    }
}
