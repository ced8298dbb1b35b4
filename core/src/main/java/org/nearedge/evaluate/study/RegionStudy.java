package org.nearedge.evaluate.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nearedge.model.InputWindow;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.InputException;

/**
 * What each part of the edge is worth, and which part of the answer is hard (Takahara et al., J. Phys. Chem. C 2024,
 * 128, 13500). For each part of the input the networks are trained anew and see 0 elsewhere.
 */
final class RegionStudy extends PlannedStudy {
    private static final String CUMULATIVE = RegionWindows.CUMULATIVE;
    private static final String ALONE = RegionWindows.ALONE;

    RegionStudy(List<String> models, int seeds) {
        super(models.isEmpty() ? List.of("si-k-pdos", "o-k-pdos") : models, seeds);
    }

    @Override
    public String name() {
        return "regions";
    }

    @Override
    public String about() {
        return "energy regions: inputs cumulative and alone, outputs in four";
    }

    @Override
    String title() {
        return "Energy regions of input and output";
    }

    @Override
    List<TrialPlan> plans(Trials trials) throws InputException {
        List<TrialPlan> plans = new ArrayList<>();
        for (String model : models()) {
            InputGrid grid = trials.grid(model);
            for (long seed : seeds()) {
                TrialPlan whole = TrialPlan.byStructure(model, seed);
                RegionWindows.cumulative(grid).forEach(window -> plans.add(whole.within(window)));
                plans.add(whole);
                RegionWindows.alone(grid).forEach(window -> plans.add(whole.within(window)));
            }
        }
        return plans;
    }

    @Override
    List<String> columns() {
        return List.of("model", "part", "range", "MSE s", "MSE p", "MSE");
    }

    @Override
    void fill(Map<TrialPlan, Trial> done, Samples samples) {
        for (String model : models()) {
            double first = done.keySet().stream()
                    .filter(plan -> plan.model().equals(model) && plan.window() != null)
                    .mapToDouble(plan -> plan.window().from())
                    .min()
                    .orElse(0);
            done.forEach((plan, trial) -> {
                if (plan.model().equals(model)) {
                    input(samples, plan, trial, first);
                }
            });
            done.forEach((plan, trial) -> {
                if (plan.model().equals(model) && plan.window() == null) {
                    trial.regions()
                            .forEach((region, channels) ->
                                    add(samples, List.of(model, RegionWindows.OUTPUT, region), channels));
                }
            });
        }
    }

    private static void input(Samples samples, TrialPlan plan, Trial trial, double first) {
        InputWindow window = plan.window();
        String range = RegionWindows.words(window);
        String part = window == null || window.from() == first ? CUMULATIVE : ALONE;
        List<String> row = List.of(plan.model(), part, range);
        for (String channel : List.of("s", "p")) {
            samples.add(row, "MSE " + channel, trial.network().mean(channel));
        }
        samples.add(row, "MSE", trial.network().mean());
    }

    private static void add(Samples samples, List<String> row, Map<String, Double> channels) {
        channels.forEach((channel, mse) -> samples.add(row, "MSE " + channel, mse));
        samples.add(
                row,
                "MSE",
                channels.values().stream().mapToDouble(v -> v).average().orElse(Double.NaN));
    }

    @Override
    List<String> explanations() {
        return List.of(
                "Input: trained with the named part of the edge alone, 0 elsewhere; the first range is cumulative"
                        + " and alone at once. Output: the model that sees all, its error in each"
                        + " part of its answer. MSE of a PDOS: (states/eV/spin)^2. Split by structure.");
    }
}
