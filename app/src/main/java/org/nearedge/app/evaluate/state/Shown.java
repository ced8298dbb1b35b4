package org.nearedge.app.evaluate.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nearedge.app.evaluate.figures.Words;
import org.nearedge.evaluate.EvaluationSummary;
import org.nearedge.evaluate.ModelEvaluation;
import org.nearedge.evaluate.TestRun;
import org.nearedge.evaluate.inspect.Inspection;
import org.nearedge.evaluate.inspect.Unusable;

/**
 * What is on screen, in words.
 *
 * @param what records, data, split and seed
 * @param numbers the model beside simple methods
 * @param notes sentences on data and split
 * @param missing records that should take part and do not, each with the reason
 */
public record Shown(String what, String numbers, List<String> notes, List<String> missing) {
    static final Shown NOTHING = new Shown("", "", List.of(), List.of());

    private static final String FIGURE = "_mse";
    private static final int DIGITS = 12;

    public Shown {
        notes = List.copyOf(notes);
        missing = List.copyOf(missing);
    }

    static Shown of(Inspection inspection) {
        ModelEvaluation evaluation = inspection.evaluation();
        String what = "%d test records, %d structures \u00b7 %s%s split, seed %d \u00b7 %s \u00b7 data %s\u2026%s"
                .formatted(
                        evaluation.records().size(),
                        evaluation.summary().structures(),
                        evaluation.retrained() ? "" : "the model's own ",
                        evaluation.split(),
                        evaluation.splitSeed(),
                        evaluation.retrained() ? "trained for it" : "as it is",
                        evaluation.data().substring(0, DIGITS),
                        later(inspection.later()));
        return new Shown(
                what,
                numbers(inspection),
                evaluation.notes(),
                inspection.unusable().stream().map(Shown::sentence).toList());
    }

    /** The same words for a split of today's library mean other test records. */
    private static String later(int count) {
        return count == 0
                ? ""
                : " \u00b7 %d %s after it was trained and %s no part"
                        .formatted(count, count == 1 ? "record came" : "records came", count == 1 ? "takes" : "take");
    }

    private static String sentence(Unusable one) {
        return one.id() + " " + one.reason();
    }

    private static String numbers(Inspection inspection) {
        EvaluationSummary summary = inspection.evaluation().summary();
        Map<String, EvaluationSummary.Mean> methods = summary.methods();
        List<String> parts = new ArrayList<>();
        parts.add("MSE " + Words.number(methods.get(TestRun.NETWORK).mse()));
        parts.add("template matching "
                + Words.number(methods.get("template_matching").mse()));
        String others = others(inspection);
        if (!others.isEmpty()) {
            parts.add(others);
        }
        parts.add("wins %d/%d".formatted(summary.againstMatching().wins(), summary.records()));
        parts.add("interval covers " + Words.fixed(100 * summary.coverage(), 0) + " %");
        return String.join(" \u00b7 ", parts);
    }

    /** What the card says that other methods reached on the same split, when the model was trained. */
    private static String others(Inspection inspection) {
        if (inspection.evaluation().retrained()) {
            return "";
        }
        Map<String, Double> figures = inspection.card().figures();
        return List.of("training_mean", "ridge", "kernel_ridge").stream()
                .filter(method -> figures.containsKey(method + FIGURE))
                .map(method -> Words.method(method).replace("training ", "") + " "
                        + Words.number(figures.get(method + FIGURE)))
                .collect(Collectors.joining(" \u00b7 "));
    }
}
