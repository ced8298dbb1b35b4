package org.nearedge.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.nearedge.model.OutputProperties;

/** Puts the entries of the test records together. */
public final class Summaries {
    private Summaries() {}

    /** With every baseline. */
    public static EvaluationSummary of(TestRun run, List<RecordEvaluation> records) {
        return of(run, records, run.baselines());
    }

    /** @param baselines those that are told of, template matching first */
    public static EvaluationSummary of(TestRun run, List<RecordEvaluation> records, List<TestRun.Method> baselines) {
        Map<String, EvaluationSummary.Mean> methods = new LinkedHashMap<>();
        methods.put(TestRun.NETWORK, mean(run.network()));
        for (TestRun.Method method : baselines) {
            methods.put(TestRun.key(method.evaluation().method()), mean(method.evaluation()));
        }
        Evaluation.Comparison matching = run.network().against(baselines.get(0).evaluation());
        Optional<Evaluation> other = bestOther(baselines);
        return new EvaluationSummary(
                records.size(),
                (int) records.stream()
                        .map(RecordEvaluation::structure)
                        .distinct()
                        .count(),
                methods,
                new EvaluationSummary.Against(
                        matching.wins(),
                        matching.losses(),
                        matching.ties(),
                        matching.share(),
                        matching.ratio(),
                        mean(records, RecordEvaluation::dmse)),
                other.map(best -> TestRun.key(best.method())).orElse(null),
                other.map(best -> run.network().against(best).ratio()).orElse(null),
                run.output() instanceof OutputProperties named ? PropertyTable.of(run, named, baselines) : null,
                records.get(0).valence() == null
                        ? null
                        : (Double) mean(records, record -> record.valence().error()),
                mean(records, RecordEvaluation::coverage),
                records.stream()
                        .collect(Collectors.groupingBy(
                                RecordEvaluation::kind,
                                TreeMap::new,
                                Collectors.averagingDouble(RecordEvaluation::coverage))),
                correlation(run, run.prediction().novelty()),
                correlation(run, run.prediction().ambiguity()),
                causes(records),
                records.get(0).properties() == null ? null : worstInSeveral(records));
    }

    private static EvaluationSummary.Mean mean(Evaluation evaluation) {
        Map<String, Double> parts = new LinkedHashMap<>();
        for (String part : evaluation.scores().get(0).parts().keySet()) {
            parts.put(part, evaluation.mean(part));
        }
        return new EvaluationSummary.Mean(evaluation.mean(), parts, evaluation.meanByKind());
    }

    /** The baseline other than template matching that has the least mean error. */
    private static Optional<Evaluation> bestOther(List<TestRun.Method> baselines) {
        return baselines.stream()
                .skip(1)
                .map(TestRun.Method::evaluation)
                .min(Comparator.comparingDouble(Evaluation::mean));
    }

    private static double mean(List<RecordEvaluation> records, ToDoubleFunction<RecordEvaluation> value) {
        return records.stream().mapToDouble(value).average().orElseThrow();
    }

    private static EvaluationSummary.Correlation correlation(TestRun run, double[] indicator) {
        double[] errors = run.network().errors();
        return new EvaluationSummary.Correlation(RankCorrelation.of(indicator, errors), errors.length);
    }

    private static Map<Cause, Integer> causes(List<RecordEvaluation> records) {
        Map<Cause, Integer> causes = new EnumMap<>(Cause.class);
        for (Cause cause : Cause.values()) {
            causes.put(cause, 0);
        }
        records.stream()
                .filter(record -> record.rank() != null)
                .forEach(record -> causes.merge(record.cause(), 1, Integer::sum));
        return causes;
    }

    /** Records among the worst for more than one property, in their order, with these properties. */
    static Map<String, List<String>> worstInSeveral(List<RecordEvaluation> records) {
        Map<String, List<String>> several = worstByProperty(records);
        several.values().removeIf(properties -> properties.size() < 2);
        return several;
    }

    /**
     * For each record the keys of the properties for which it is among the worst; empty for most.
     *
     * @param records of a model that gives properties
     */
    public static Map<String, List<String>> worstByProperty(List<RecordEvaluation> records) {
        Map<String, List<String>> several = new LinkedHashMap<>();
        records.forEach(record -> several.put(record.id(), new ArrayList<>()));
        for (int i = 0; i < records.get(0).properties().size(); i++) {
            int property = i;
            int[] ranks = Ranks.largestFirst(records.stream()
                    .mapToDouble(record -> record.properties().get(property).error())
                    .toArray());
            for (int row = 0; row < ranks.length; row++) {
                if (ranks[row] <= RecordEvaluation.WORST) {
                    RecordEvaluation record = records.get(row);
                    several.get(record.id()).add(record.properties().get(i).property());
                }
            }
        }
        return several;
    }
}
