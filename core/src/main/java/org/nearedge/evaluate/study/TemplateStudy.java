package org.nearedge.evaluate.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nearedge.evaluate.RecordEvaluation;

/**
 * Network against template matching, by kind of structure and by how near the matched spectrum is (Takahara et al.,
 * J. Phys. Chem. C 2024, 128, 13500: the network gains most where nothing similar is known).
 */
final class TemplateStudy extends PlannedStudy {
    private static final List<String> THIRDS = List.of("nearest third", "middle third", "farthest third");

    TemplateStudy(List<String> models, int seeds) {
        super(models.isEmpty() ? List.of("si-k-pdos", "o-k-pdos", "o-k-properties") : models, seeds);
    }

    @Override
    public String name() {
        return "template";
    }

    @Override
    public String about() {
        return "network against template matching (dMSE), by kind and by how near the match is";
    }

    @Override
    String title() {
        return "Network against template matching";
    }

    @Override
    List<TrialPlan> plans(Trials trials) {
        List<TrialPlan> plans = new ArrayList<>();
        for (String model : models()) {
            seeds().forEach(seed -> plans.add(TrialPlan.byStructure(model, seed)));
        }
        return plans;
    }

    @Override
    List<String> columns() {
        return List.of("model", "test records", "number", "MSE to match", "MSE matched", "MSE network", "dMSE", "won");
    }

    @Override
    void fill(Map<TrialPlan, Trial> done, Samples samples) {
        for (String model : models()) {
            done.forEach((plan, trial) -> {
                if (plan.model().equals(model)) {
                    add(samples, model, "all", trial.records());
                    Map<String, List<RecordEvaluation>> kinds = trial.records().stream()
                            .collect(Collectors.groupingBy(RecordEvaluation::kind, TreeMap::new, Collectors.toList()));
                    kinds.forEach((kind, records) -> add(samples, model, kind, records));
                    List<RecordEvaluation> nearest = trial.records().stream()
                            .sorted(Comparator.comparingDouble(r -> r.match().mse()))
                            .toList();
                    int size = nearest.size();
                    for (int third = 0; third < THIRDS.size(); third++) {
                        add(
                                samples,
                                model,
                                THIRDS.get(third),
                                nearest.subList(third * size / 3, (third + 1) * size / 3));
                    }
                }
            });
        }
    }

    private static void add(Samples samples, String model, String which, List<RecordEvaluation> records) {
        List<String> row = List.of(model, which);
        samples.add(row, "number", records.size());
        samples.add(row, "MSE to match", mean(records, r -> r.match().mse()));
        samples.add(row, "MSE matched", mean(records, r -> r.network().mse() + r.dmse()));
        samples.add(row, "MSE network", mean(records, r -> r.network().mse()));
        samples.add(row, "dMSE", mean(records, RecordEvaluation::dmse));
        samples.add(row, "won", mean(records, r -> r.dmse() > 0 ? 1 : 0));
    }

    private static double mean(
            List<RecordEvaluation> records, java.util.function.ToDoubleFunction<RecordEvaluation> value) {
        return records.stream().mapToDouble(value).average().orElse(Double.NaN);
    }

    @Override
    List<String> explanations() {
        return List.of(
                "dMSE: MSE of the matched record's answer minus MSE of the network; above 0 the network wins. Split by"
                        + " structure.",
                "MSE to match: of the inputs. Thirds of the test records by it.");
    }
}
