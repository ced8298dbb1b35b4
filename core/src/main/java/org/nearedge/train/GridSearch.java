package org.nearedge.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.spectrum.InputException;

/**
 * Every combination of a search space, each judged by cross-validation over whole structures with one network a fold.
 * Test records of the split that the model will be trained with take part neither as test nor in training: what is
 * chosen has not seen them.
 *
 * @param tried in the order of the space; fewer if it was cancelled
 */
public record GridSearch(List<Tried> tried) {
    /**
     * @param settings field to value
     * @param error mean over the folds of their mean squared error, in reduced units squared
     * @param deviation between the folds
     */
    public record Tried(
            Map<String, JsonNode> settings, TrainingConfiguration configuration, double error, double deviation) {}

    /** Told how far it is, on the thread that trains. */
    @FunctionalInterface
    public interface Listener {
        /** A combination is done. */
        void tried(Tried combination);

        /**
         * Within a combination.
         *
         * @param combination from 1
         * @param fold from 1
         */
        default void at(int combination, int combinations, int fold, int folds, TrainingProgress progress) {}
    }

    public GridSearch {
        tried = List.copyOf(tried);
    }

    /**
     * @param folds at least 3
     * @param scheme of the split that the model will be trained with
     * @param cancelled once true, the combinations that are left are left out
     */
    public static GridSearch of(
            ReferenceLibrary library,
            TrainingConfiguration configuration,
            SearchSpace space,
            double sigma,
            int folds,
            Split.Scheme scheme,
            Listener told,
            BooleanSupplier cancelled)
            throws InputException {
        List<Map<String, JsonNode>> combinations = space.combinations();
        List<TrainingConfiguration> configurations = new ArrayList<>();
        for (Map<String, JsonNode> settings : combinations) {
            // All before the first is trained: a value that makes no sense should not come to light after an hour.
            configurations.add(SearchSpace.applied(configuration, settings));
        }
        List<Tried> tried = new ArrayList<>();
        for (int i = 0; i < combinations.size() && !cancelled.getAsBoolean(); i++) {
            int combination = i + 1;
            Map<String, Double> figures = CrossValidation.of(
                            library,
                            configurations.get(i).single(),
                            sigma,
                            folds,
                            usable -> withoutTest(usable, scheme, configuration.splitSeed()),
                            (fold, all, progress) -> told.at(combination, combinations.size(), fold, all, progress),
                            cancelled)
                    .figures();
            if (!cancelled.getAsBoolean()) {
                Tried done = new Tried(
                        combinations.get(i),
                        configurations.get(i),
                        figures.get("folds_mse"),
                        figures.get("folds_mse_deviation"));
                tried.add(done);
                told.tried(done);
            }
        }
        return new GridSearch(tried);
    }

    private static List<Reference> withoutTest(List<Reference> usable, Split.Scheme scheme, long seed) {
        Set<String> test = Set.copyOf(Split.of(scheme, usable, seed).test());
        return usable.stream().filter(r -> !test.contains(r.id())).toList();
    }

    /** The combination with the least error, or the configuration given if none was tried to its end. */
    public TrainingConfiguration best(TrainingConfiguration otherwise) {
        return tried.stream()
                .min(Comparator.comparingDouble(Tried::error))
                .map(Tried::configuration)
                .orElse(otherwise);
    }

    /** The same as a sentence for a card. */
    public String note(int combinations) {
        return tried.size() == combinations
                ? "Its settings are the best of " + combinations + " that a search tried; search_mse is what they"
                        + " reached there."
                : "Its settings are the best of the " + tried.size() + " that a search tried before it was ended; "
                        + combinations + " were to be tried.";
    }

    /** For a card: how many were tried, over how many folds, and what the best of them reached. */
    public Map<String, Double> figures(int folds) {
        double least = tried.stream().mapToDouble(Tried::error).min().orElseThrow();
        return Map.of(
                "search_combinations", (double) tried.size(), "search_folds", (double) folds, "search_mse", least);
    }

    /** One line a combination, its fields, then error and deviation. */
    public String csv() {
        StringBuilder text = new StringBuilder();
        for (Tried one : tried) {
            if (text.isEmpty()) {
                text.append(String.join(",", one.settings().keySet())).append(",folds_mse,folds_mse_deviation\n");
            }
            one.settings().values().forEach(value -> text.append(quoted(value)).append(','));
            text.append(String.format(Locale.ROOT, "%.6g,%.3g\n", one.error(), one.deviation()));
        }
        return text.toString();
    }

    private static String quoted(JsonNode value) {
        String text = value.toString();
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
