package org.nearedge.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nearedge.evaluate.baseline.SquaredDifference;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Reference;
import org.nearedge.model.OutputGrid;
import org.nearedge.model.OutputProperties;

/** Makes the entries of the test records. */
public final class RecordEvaluations {
    private final TestRun run;
    private final List<TestRun.Method> methods;
    private final int[] ranks;

    private RecordEvaluations(TestRun run, List<TestRun.Method> methods) {
        this.run = run;
        this.methods = methods;
        ranks = Ranks.largestFirst(run.network().errors());
    }

    /** In the order of the test records, with every baseline. */
    public static List<RecordEvaluation> of(TestRun run) {
        return of(run, run.baselines());
    }

    /** @param methods the baselines that are told of, template matching first */
    public static List<RecordEvaluation> of(TestRun run, List<TestRun.Method> methods) {
        RecordEvaluations all = new RecordEvaluations(run, methods);
        return IntStream.range(0, run.test().size())
                .parallel()
                .mapToObj(all::entry)
                .toList();
    }

    private RecordEvaluation entry(int row) {
        Reference reference = run.test().references().get(row);
        Evaluation.Score network = run.network().scores().get(row);
        Map<String, RecordEvaluation.RecordError> baselines = new LinkedHashMap<>();
        for (TestRun.Method method : methods) {
            Evaluation evaluation = method.evaluation();
            baselines.put(
                    TestRun.key(evaluation.method()),
                    RecordEvaluation.RecordError.of(evaluation.scores().get(row)));
        }
        double novelty = run.prediction().novelty()[row];
        double ambiguity = run.prediction().ambiguity()[row];
        boolean worst = ranks[row] <= RecordEvaluation.WORST;
        return new RecordEvaluation(
                reference.id(),
                reference.structure(),
                reference.site(),
                reference.kind(),
                RecordEvaluation.RecordError.of(network),
                baselines,
                methods.get(0).evaluation().scores().get(row).mse() - network.mse(),
                match(row),
                properties(row),
                valence(row),
                novelty,
                ambiguity,
                run.coverage(row),
                worst ? (Integer) ranks[row] : null,
                Cause.of(novelty, ambiguity));
    }

    private RecordEvaluation.Match match(int row) {
        double[] input = run.test().inputs()[row];
        int nearest = run.match(row);
        return new RecordEvaluation.Match(
                run.known().references().get(nearest).id(),
                SquaredDifference.mean(run.known().inputs()[nearest], input, 0, input.length));
    }

    private List<RecordEvaluation.Property> properties(int row) {
        if (!(run.output() instanceof OutputProperties named)) {
            return null;
        }
        List<RecordEvaluation.Property> properties = new ArrayList<>();
        for (int i = 0; i < named.total(); i++) {
            LocalProperty property = named.properties().get(i);
            double truth = run.truth(row, i);
            double predicted = run.prediction().mean()[row][i];
            properties.add(new RecordEvaluation.Property(
                    property.key(),
                    property.unit(),
                    truth,
                    predicted,
                    run.prediction().lower()[row][i],
                    run.prediction().upper()[row][i],
                    Math.abs(predicted - truth)));
        }
        return properties;
    }

    private RecordEvaluation.Valence valence(int row) {
        if (!(run.output() instanceof OutputGrid grid) || !grid.channels().equals(List.of("s", "p"))) {
            return null;
        }
        double truth = SumRule.valenceStates(grid, run.test().targets()[row]);
        double predicted = SumRule.valenceStates(grid, run.answers()[row]);
        return new RecordEvaluation.Valence(truth, predicted, Math.abs(predicted - truth));
    }
}
