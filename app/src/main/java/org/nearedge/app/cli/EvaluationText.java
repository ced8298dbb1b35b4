package org.nearedge.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.nearedge.evaluate.Cause;
import org.nearedge.evaluate.EvaluationSummary;
import org.nearedge.evaluate.ModelEvaluation;
import org.nearedge.evaluate.RecordEvaluation;

/** An evaluation for a person. */
final class EvaluationText {
    private final ModelEvaluation evaluation;
    private final EvaluationSummary summary;
    private final StringBuilder text = new StringBuilder();

    private EvaluationText(ModelEvaluation evaluation) {
        this.evaluation = evaluation;
        summary = evaluation.summary();
    }

    static String of(ModelEvaluation evaluation) {
        EvaluationText own = new EvaluationText(evaluation);
        own.head();
        own.methods();
        own.properties();
        own.indicators();
        own.worst();
        return own.text.toString();
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }

    private void head() {
        line(
                "%s, version %s, sigma %s eV, %s: split by %s, seed %d; %s",
                evaluation.model(),
                evaluation.version(),
                evaluation.sigma(),
                evaluation.edge(),
                evaluation.split(),
                evaluation.splitSeed(),
                evaluation.retrained() ? "trained afresh, seed " + evaluation.seed() : "the model as it is");
        line(
                "%d known records, %d test records in %d structures; data %.12s…",
                evaluation.known(), summary.records(), summary.structures(), evaluation.data());
        evaluation.notes().forEach(note -> line("  %s", note));
    }

    private void methods() {
        Map<String, Double> parts = summary.methods().get("network").parts();
        boolean curves = summary.properties() == null;
        List<String> shown = curves ? List.copyOf(parts.keySet()) : List.of();
        List<String> kinds =
                List.copyOf(summary.methods().get("network").byKind().keySet());
        line("");
        line(
                "%-18s %10s%s%s",
                "mean error",
                "MSE",
                shown.stream().map(part -> " %10s".formatted("MSE " + part)).collect(Collectors.joining()),
                kinds.stream().map(kind -> " %10s".formatted(kind)).collect(Collectors.joining()));
        summary.methods()
                .forEach((method, mean) -> line(
                        "%-18s %10s%s%s",
                        method.replace('_', ' '),
                        number(mean.mse()),
                        shown.stream().map(part -> cell(mean.parts().get(part))).collect(Collectors.joining()),
                        kinds.stream()
                                .map(kind -> cell(mean.byKind().get(kind)))
                                .collect(Collectors.joining())));
        line("");
        EvaluationSummary.Against matching = summary.againstMatching();
        line(
                "against template matching: %.3f of its error, wins %d, losses %d, ties %d (%.0f %% won), mean dMSE %s",
                matching.ratio(),
                matching.wins(),
                matching.losses(),
                matching.ties(),
                100 * matching.share(),
                number(matching.dmse()));
        line(
                "against the best of the others, %s: %.3f of its error",
                summary.bestOther().replace('_', ' '), summary.ratioToBestOther());
        if (summary.valence() != null) {
            line("states in the valence band: mean absolute error %s states/spin", number(summary.valence()));
        }
    }

    private void properties() {
        if (summary.properties() == null) {
            return;
        }
        line("");
        line(
                "%-26s %8s %10s %18s %10s %9s",
                "property", "R2", "MAE", "R2 " + summary.bestOther().replace('_', ' '), "MAE", "coverage");
        for (EvaluationSummary.PropertyFigures figures : summary.properties()) {
            String best = summary.bestOther();
            line(
                    "%-26s %8.3f %10s %18.3f %10s %9.3f",
                    figures.property().replace('_', ' ')
                            + (figures.unit().isEmpty() ? "" : " (" + figures.unit() + ")"),
                    figures.r2().get("network"),
                    number(figures.mae().get("network")),
                    figures.r2().get(best),
                    number(figures.mae().get(best)),
                    figures.coverage());
        }
    }

    private void indicators() {
        line("");
        line(
                "90 %% interval: covers %.3f of the targets (%s)",
                summary.coverage(),
                summary.coverageByKind().entrySet().stream()
                        .map(kind -> "%s %.3f".formatted(kind.getKey(), kind.getValue()))
                        .collect(Collectors.joining(", ")));
        line(
                "rank correlation with the error, %d records: novelty %.2f, ambiguity %.2f",
                summary.novelty().records(),
                summary.novelty().spearman(),
                summary.ambiguity().spearman());
    }

    private void worst() {
        line("");
        line(
                "%4s %-28s %-11s %10s %10s %8s %10s %8s  %s",
                "rank", "worst record", "kind", "MSE", "dMSE", "novelty", "ambiguity", "covered", "cause");
        for (RecordEvaluation record : evaluation.worst()) {
            line(
                    "%4d %-28s %-11s %10s %10s %8.0f %10.0f %8.2f  %s",
                    record.rank(),
                    record.id(),
                    record.kind(),
                    number(record.network().mse()),
                    number(record.dmse()),
                    record.novelty(),
                    record.ambiguity(),
                    record.coverage(),
                    word(record.cause()));
        }
        line(
                "novel, ambiguous: the indicator is at or above percentile %.0f of the training records' own.",
                Cause.HIGH);
        if (summary.worstInSeveral() != null) {
            summary.worstInSeveral()
                    .forEach((id, properties) -> line(
                            "among the ten worst for several properties: %s (%s)",
                            id, String.join(", ", properties).replace('_', ' ')));
        }
    }

    static String word(Cause cause) {
        return cause.name().toLowerCase(Locale.ROOT);
    }

    private static String cell(Double value) {
        return " %10s".formatted(value == null ? "" : number(value));
    }

    /** Three significant digits. */
    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
