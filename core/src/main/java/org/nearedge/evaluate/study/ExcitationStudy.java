package org.nearedge.evaluate.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nearedge.evaluate.EvaluationSummary;
import org.nearedge.evaluate.TestRun;
import org.nearedge.library.Split;

/**
 * What the excitation energy adds to the edge (Kiyohara et al., J. Phys. Mater. 2019, 2, 024003: about 30 % less error
 * of bond length and Mulliken charge).
 */
final class ExcitationStudy extends PlannedStudy {
    private static final String WITHOUT = "o-k-properties";
    private static final String WITH = "o-k-properties-absolute";
    private static final List<Split.Scheme> SCHEMES = List.of(Split.Scheme.STRUCTURE, Split.Scheme.RANDOM);

    ExcitationStudy(int seeds) {
        super(List.of(WITHOUT, WITH), seeds);
    }

    @Override
    public String name() {
        return "excitation";
    }

    @Override
    public String about() {
        return "the six properties with and without the excitation energy";
    }

    @Override
    String title() {
        return "Six properties with and without the excitation energy";
    }

    @Override
    List<TrialPlan> plans(Trials trials) {
        List<TrialPlan> plans = new ArrayList<>();
        for (Split.Scheme scheme : SCHEMES) {
            for (long seed : seeds()) {
                models().forEach(model -> plans.add(TrialPlan.of(model, scheme, seed)));
            }
        }
        return plans;
    }

    @Override
    List<String> columns() {
        return List.of("split", "property", "MAE without", "MAE with", "change of MAE (%)", "R2 without", "R2 with");
    }

    @Override
    void fill(Map<TrialPlan, Trial> done, Samples samples) {
        done.forEach((plan, without) -> {
            Trial with = done.get(TrialPlan.of(WITH, plan.scheme(), plan.seed()));
            if (plan.model().equals(WITHOUT) && with != null) {
                List<EvaluationSummary.PropertyFigures> bare = without.summary().properties();
                for (int i = 0; i < bare.size(); i++) {
                    add(samples, plan, bare.get(i), with.summary().properties().get(i));
                }
            }
        });
    }

    private static void add(
            Samples samples,
            TrialPlan plan,
            EvaluationSummary.PropertyFigures without,
            EvaluationSummary.PropertyFigures with) {
        String unit = without.unit().isEmpty() ? "" : " (" + without.unit() + ")";
        List<String> row = List.of(plan.scheme().toString(), TrialFigures.words(without.property()) + unit);
        double before = without.mae().get(TestRun.NETWORK);
        double after = with.mae().get(TestRun.NETWORK);
        samples.add(row, "MAE without", before);
        samples.add(row, "MAE with", after);
        samples.add(row, "change of MAE (%)", 100 * (after / before - 1));
        samples.add(row, "R2 without", without.r2().get(TestRun.NETWORK));
        samples.add(row, "R2 with", with.r2().get(TestRun.NETWORK));
    }

    @Override
    List<String> explanations() {
        return List.of("Without: " + WITHOUT + ", the edge from its onset. With: " + WITH
                + ", which is told the excitation energy and sees the edge where it stands. The excitation"
                + " energy itself is given to the latter.");
    }
}
