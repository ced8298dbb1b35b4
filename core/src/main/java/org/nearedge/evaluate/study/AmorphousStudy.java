package org.nearedge.evaluate.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nearedge.evaluate.Evaluation;
import org.nearedge.library.Split;

/**
 * Fitted to crystals, tested on what has no long-range order (Kiyohara, Tsubaki, Mizoguchi, Microsc. Microanal. 2020:
 * the errors are much larger there, and the band gap as an input removes most of that).
 */
final class AmorphousStudy extends PlannedStudy {
    private static final String WITHOUT = "o-pdos-edge";
    private static final String WITH = "o-pdos-edge-gap";
    private static final String CRYSTALS = "held-out crystals";

    AmorphousStudy(int seeds) {
        super(List.of(WITHOUT, WITH), seeds);
    }

    @Override
    public String name() {
        return "amorphous";
    }

    @Override
    public String about() {
        return "edges from PDOS, fitted to crystals: held-out crystals, amorphous, suboxide; with and without the gap";
    }

    @Override
    String title() {
        return "Fitted to crystals, tested on amorphous oxides, with and without the band gap";
    }

    @Override
    List<TrialPlan> plans(Trials trials) {
        List<TrialPlan> plans = new ArrayList<>();
        for (long seed : seeds()) {
            models().forEach(model -> plans.add(TrialPlan.of(model, Split.Scheme.CRYSTAL, seed)));
        }
        return plans;
    }

    @Override
    List<String> columns() {
        return List.of(
                "test records",
                "number",
                "MSE without gap",
                "MSE with gap",
                "ratio",
                "over crystals without gap",
                "over crystals with gap");
    }

    @Override
    void fill(Map<TrialPlan, Trial> done, Samples samples) {
        done.forEach((plan, without) -> {
            Trial with = done.get(TrialPlan.of(WITH, plan.scheme(), plan.seed()));
            if (!plan.model().equals(WITHOUT) || with == null) {
                return;
            }
            Map<String, List<Double>> bare = errors(without);
            Map<String, List<Double>> told = errors(with);
            bare.forEach((set, errors) -> {
                double before = mean(errors);
                double after = mean(told.get(set));
                samples.add(List.of(set), "number", errors.size());
                samples.add(List.of(set), "MSE without gap", before);
                samples.add(List.of(set), "MSE with gap", after);
                samples.add(List.of(set), "ratio", after / before);
                samples.add(List.of(set), "over crystals without gap", before / mean(bare.get(CRYSTALS)));
                samples.add(List.of(set), "over crystals with gap", after / mean(told.get(CRYSTALS)));
            });
        });
    }

    /** MSE of the records of each set. */
    private static Map<String, List<Double>> errors(Trial trial) {
        Map<String, List<Double>> sets = new LinkedHashMap<>();
        sets.put(CRYSTALS, new ArrayList<>());
        for (Evaluation.Score score : trial.network().scores()) {
            String kind = score.reference().kind();
            String set = Split.isCrystalline(kind) ? CRYSTALS : kind;
            sets.computeIfAbsent(set, s -> new ArrayList<>()).add(score.mse());
        }
        return sets;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
    }

    @Override
    List<String> explanations() {
        return List.of(
                "Split by crystal: fitted to crystals alone (all kinds but amorphous and suboxide); some crystals are"
                        + " held out, and all others are tested. MSE of the edge, of its maximum squared.",
                "Ratio: MSE with the gap over MSE without. Over crystals: MSE over that of the held-out crystals.");
    }
}
