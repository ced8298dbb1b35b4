package org.nearedge.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.nearedge.io.AtomicFile;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.model.ModelCatalog;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.GridSearch;
import org.nearedge.train.SearchSpace;
import org.nearedge.train.TrainingConfiguration;

/** The search for settings that comes before a training, with its table beside the bundle. */
final class SettingsSearch {
    /** Folds where none are asked for, as is usual for a search. */
    private static final int FOLDS = 5;

    private final SearchSpace space;
    private final Path table;
    private final Path best;
    private final int folds;

    /**
     * @param space file of a search space; empty for the model's own
     * @param folds at least 3; null for 5
     * @param bundle what is to be trained
     */
    SettingsSearch(String model, Path space, Integer folds, Path bundle) throws InputException {
        this.space = space.toString().isEmpty() ? SearchSpace.bundled(model) : SearchSpace.read(space);
        this.folds = folds == null ? FOLDS : folds;
        table = beside(bundle, "-search.csv");
        best = beside(bundle, "-search.json");
        AtomicFile.requireWritable(table);
    }

    private static Path beside(Path bundle, String ending) {
        String name = bundle.getFileName().toString();
        String stem = name.endsWith(ModelCatalog.ENDING)
                ? name.substring(0, name.length() - ModelCatalog.ENDING.length())
                : name;
        return bundle.resolveSibling(stem + ending);
    }

    /**
     * Tries every combination, tells each on standard error as it is done, and writes the table. If cancelled, the best
     * configuration so far is written too: nothing will be trained with it now.
     */
    GridSearch run(
            ReferenceLibrary records,
            TrainingConfiguration configuration,
            double sigma,
            Split.Scheme scheme,
            BooleanSupplier cancelled)
            throws InputException {
        int combinations = space.combinations().size();
        int[] done = {0};
        GridSearch search = GridSearch.of(
                records,
                configuration,
                space,
                sigma,
                folds,
                scheme,
                tried -> System.err.printf(
                        Locale.ROOT,
                        "combination %d of %d, %s: %.4g, %.2g between the folds%n",
                        ++done[0],
                        combinations,
                        words(tried.settings()),
                        tried.error(),
                        tried.deviation()),
                cancelled);
        if (!search.tried().isEmpty()) {
            AtomicFile.write(table, out -> out.write(search.csv().getBytes(StandardCharsets.UTF_8)));
        }
        if (cancelled.getAsBoolean() && !search.tried().isEmpty()) {
            AtomicFile.write(best, out -> Json.write(search.best(configuration), out));
        }
        return search;
    }

    /** What a search that was stopped leaves, for the user. */
    String leftOver(GridSearch search) {
        return "stopped early after %d of %d combinations: %snothing was trained"
                .formatted(
                        search.tried().size(),
                        space.combinations().size(),
                        search.tried().isEmpty()
                                ? ""
                                : "the table is in " + table + ", the best so far in " + best
                                        + " for --configuration; ");
    }

    /** For the card: how many were tried, and what the one that was chosen reached. */
    Map<String, Double> figures(GridSearch search) {
        return search.figures(folds);
    }

    /** For the card, in a sentence. */
    String note(GridSearch search) {
        return search.note(space.combinations().size());
    }

    private static String words(Map<String, JsonNode> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + " " + setting.getValue())
                .collect(Collectors.joining(", "));
    }
}
