package org.nearedge.evaluate.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How good the models are on several splits by structure: what one split of few structures says is chance. */
final class SeedStudy extends PlannedStudy {
    SeedStudy(List<String> models, int seeds) {
        super(models.isEmpty() ? TrialPlan.MODELS : models, seeds);
    }

    @Override
    public String name() {
        return "seeds";
    }

    @Override
    public String about() {
        return "each model and the baselines over several splits by structure";
    }

    @Override
    String title() {
        return "Models and baselines over splits by structure";
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
        List<String> columns = new ArrayList<>(List.of("model", "figure", "mean"));
        seeds().forEach(seed -> columns.add("seed " + seed));
        return columns;
    }

    @Override
    void fill(Map<TrialPlan, Trial> done, Samples samples) {
        for (String model : models()) {
            done.forEach((plan, trial) -> {
                if (plan.model().equals(model)) {
                    TrialFigures.of(trial).forEach((figure, value) -> {
                        samples.add(List.of(model, figure), "mean", value);
                        samples.add(List.of(model, figure), "seed " + plan.seed(), value);
                    });
                }
            });
        }
    }

    @Override
    List<String> explanations() {
        return List.of(
                "Split by structure, 6:2:2; network and baselines know the same records. Best other: the best baseline"
                        + " but template matching, on the test records of each seed. Network: the model as it answers, the"
                        + " networks and the kernel ridge regression on conditioned curves together; both alone are"
                        + " beside it. The baselines see the curves as they are.",
                "Settings were searched without the test records of seed 1; those of the other seeds took part in that"
                        + " search, though not in the training that is tested on them.",
                "MSE of a PDOS: (states/eV/spin)^2; of an edge: of its maximum squared; of properties: squared errors in"
                        + " standard deviations over all records.");
    }
}
