package org.nearedge.evaluate.study;

import java.util.List;
import java.util.Map;
import org.nearedge.evaluate.Evaluation;
import org.nearedge.evaluate.EvaluationSummary;
import org.nearedge.evaluate.OutputRegions;
import org.nearedge.evaluate.RecordEvaluation;
import org.nearedge.evaluate.RecordEvaluations;
import org.nearedge.evaluate.Summaries;
import org.nearedge.evaluate.TestRun;
import org.nearedge.library.Reference;

/**
 * What is kept of one training.
 *
 * @param known number of records that were fitted to
 * @param structures number of structures they are from
 * @param network errors on the test records
 * @param regions mean squared error of each curve in each quarter of its axis, by the region's words; empty for
 *     properties
 * @param records one a test record; null if the baselines were left out, as is the summary
 * @param parts mean squared errors of its networks and of its kernel alone
 * @param parts mean squared error of networks and kernel alone
 */
record Trial(
        int known,
        int structures,
        Evaluation network,
        Map<String, Map<String, Double>> regions,
        List<RecordEvaluation> records,
        EvaluationSummary summary,
        Map<String, Double> parts) {

    static Trial of(TestRun run, Map<String, Double> parts, boolean judged) {
        List<RecordEvaluation> records = judged ? RecordEvaluations.of(run) : null;
        return new Trial(
                run.known().size(),
                (int) run.known().references().stream()
                        .map(Reference::structure)
                        .distinct()
                        .count(),
                run.network(),
                OutputRegions.of(run),
                records,
                judged ? Summaries.of(run, records) : null,
                parts);
    }

    /** Mean MSE of a method: network, template_matching and so on. */
    double mse(String method) {
        return summary.methods().get(method).mse();
    }
}
