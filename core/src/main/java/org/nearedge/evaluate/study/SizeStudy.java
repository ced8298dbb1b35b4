package org.nearedge.evaluate.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Error against the number of known records: whether more data or a better method is wanted. */
final class SizeStudy extends PlannedStudy {
    private static final List<Double> SHARES = List.of(0.125, 0.25, 0.5, 0.75, 1.0);

    SizeStudy(List<String> models, int seeds) {
        super(models.isEmpty() ? List.of("si-k-pdos", "o-k-properties", "o-k-pdos") : models, seeds);
    }

    @Override
    public String name() {
        return "size";
    }

    @Override
    public String about() {
        return "size of the training set against the error, network and baselines";
    }

    @Override
    String title() {
        return "Size of the training set against the error";
    }

    @Override
    List<TrialPlan> plans(Trials trials) {
        List<TrialPlan> plans = new ArrayList<>();
        for (String model : models()) {
            for (long seed : seeds()) {
                SHARES.forEach(
                        share -> plans.add(TrialPlan.byStructure(model, seed).withShare(share)));
            }
        }
        return plans;
    }

    @Override
    List<String> columns() {
        return List.of(
                "model",
                "share",
                "known records",
                "known structures",
                "MSE network",
                "MSE template matching",
                "MSE ridge",
                "MSE kernel ridge");
    }

    @Override
    void fill(Map<TrialPlan, Trial> done, Samples samples) {
        done.forEach((plan, trial) -> {
            List<String> row = List.of(plan.model(), Double.toString(plan.share()));
            samples.add(row, "known records", trial.known());
            samples.add(row, "known structures", trial.structures());
            for (String method : List.of("network", "template_matching", "ridge", "kernel_ridge")) {
                samples.add(row, "MSE " + TrialFigures.words(method), trial.mse(method));
            }
        });
    }

    @Override
    List<String> explanations() {
        return List.of(
                "Split by structure; nested subsets of whole structures of the known records, the test records of a seed"
                        + " always the same. A subset has at least as many structures as there are folds.");
    }
}
