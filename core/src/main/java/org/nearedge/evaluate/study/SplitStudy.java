package org.nearedge.evaluate.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nearedge.library.Split;

/** What the papers' random split flatters: the same figures with no structure on two sides. */
final class SplitStudy extends PlannedStudy {
    private static final List<Split.Scheme> SCHEMES = List.of(Split.Scheme.STRUCTURE, Split.Scheme.RANDOM);

    SplitStudy(List<String> models, int seeds) {
        super(models.isEmpty() ? TrialPlan.MODELS : models, seeds);
    }

    @Override
    public String name() {
        return "splits";
    }

    @Override
    public String about() {
        return "the papers' random split against the split by structure";
    }

    @Override
    String title() {
        return "Random split against split by structure";
    }

    @Override
    List<TrialPlan> plans(Trials trials) {
        List<TrialPlan> plans = new ArrayList<>();
        for (String model : models()) {
            for (long seed : seeds()) {
                SCHEMES.forEach(scheme -> plans.add(TrialPlan.of(model, scheme, seed)));
            }
        }
        return plans;
    }

    @Override
    List<String> columns() {
        return List.of("model", "figure", "structure", "random");
    }

    @Override
    void fill(Map<TrialPlan, Trial> done, Samples samples) {
        for (String model : models()) {
            done.forEach((plan, trial) -> {
                if (plan.model().equals(model)) {
                    TrialFigures.of(trial)
                            .forEach((figure, value) -> samples.add(
                                    List.of(model, figure), plan.scheme().toString(), value));
                }
            });
        }
    }

    @Override
    List<String> explanations() {
        return List.of(
                "Structure: no structure stands on two sides. Random: site by site, as in the papers; sites of one"
                        + " structure stand on both sides, which flatters every method.");
    }
}
