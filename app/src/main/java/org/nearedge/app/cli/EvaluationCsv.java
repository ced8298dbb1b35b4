package org.nearedge.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nearedge.evaluate.ModelEvaluation;
import org.nearedge.evaluate.RecordEvaluation;

/** The records of an evaluation, one a line. */
final class EvaluationCsv {
    private EvaluationCsv() {}

    static String of(ModelEvaluation evaluation) {
        RecordEvaluation first = evaluation.records().get(0);
        List<String> header = new ArrayList<>(List.of("id", "structure", "site", "kind", "mse"));
        header.addAll(first.network().parts().keySet());
        first.baselines().forEach((method, error) -> {
            header.add(method + "_mse");
            error.parts().keySet().forEach(part -> header.add(method + "_" + part));
        });
        header.addAll(List.of("dmse", "match", "match_mse", "novelty", "ambiguity", "coverage", "rank", "cause"));
        if (first.properties() != null) {
            first.properties().forEach(p -> List.of("true", "predicted", "lower", "upper")
                    .forEach(what -> header.add(p.property() + "_" + what)));
        }
        if (first.valence() != null) {
            header.addAll(List.of("valence_true", "valence_predicted"));
        }
        StringBuilder text = new StringBuilder();
        evaluation.notes().forEach(note -> text.append("# ").append(note).append('\n'));
        line(text, header);
        evaluation.records().forEach(record -> line(text, cells(record)));
        return text.toString();
    }

    private static List<Object> cells(RecordEvaluation record) {
        List<Object> cells = new ArrayList<>(List.of(
                record.id(),
                record.structure(),
                record.site(),
                record.kind(),
                record.network().mse()));
        cells.addAll(record.network().parts().values());
        record.baselines().values().forEach(error -> {
            cells.add(error.mse());
            cells.addAll(error.parts().values());
        });
        cells.addAll(List.of(
                record.dmse(),
                record.match().id(),
                record.match().mse(),
                record.novelty(),
                record.ambiguity(),
                record.coverage(),
                record.rank() == null ? "" : record.rank(),
                record.cause() == null ? "" : EvaluationText.word(record.cause())));
        if (record.properties() != null) {
            record.properties().forEach(p -> cells.addAll(List.of(p.truth(), p.predicted(), p.lower(), p.upper())));
        }
        if (record.valence() != null) {
            cells.addAll(List.of(record.valence().truth(), record.valence().predicted()));
        }
        return cells;
    }

    private static void line(StringBuilder text, List<?> cells) {
        text.append(cells.stream().map(cell -> quoted(cell.toString())).collect(Collectors.joining(",")))
                .append('\n');
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
