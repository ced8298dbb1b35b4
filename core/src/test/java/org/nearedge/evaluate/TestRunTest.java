package org.nearedge.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nearedge.evaluate.baseline.LabelledSpectra;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Reference;
import org.nearedge.library.References;
import org.nearedge.model.BatchPrediction;
import org.nearedge.model.OutputGrid;
import org.nearedge.model.OutputProperties;

/** A few records of which every number is known. */
class TestRunTest {
    /** -1 to 2 eV: two channels below 0. */
    private static final OutputGrid PDOS = new OutputGrid(List.of("s", "p"), -1, 0.5, 4, 0.5, "states/eV/spin");

    private static final OutputProperties PROPERTIES =
            new OutputProperties(List.of(LocalProperty.BOND_LENGTH, LocalProperty.BOND_ANGLE), List.of(0.1, 10.0));

    private static List<Reference> references(String name, int count) {
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            references.add(References.of("Si-K", name + i, i == 0 ? "crystal" : "amorphous", 0, 3));
        }
        return references;
    }

    private static TestRun pdos() {
        double[] flat = {1, 1, 1, 1, 2, 2, 2, 2};
        double[] none = new double[8];
        LabelledSpectra known = new LabelledSpectra(
                references("known ", 2), new double[][] {{0, 1}, {4, 1}}, new double[][] {flat, none});
        LabelledSpectra test = new LabelledSpectra(
                references("test ", 2), new double[][] {{1, 1}, {4, 0}}, new double[][] {flat, flat});
        float[] low = {0, 0, 0, 0, 0, 0, 0, 0};
        float[] high = {1, 1, 1, 1, 1, 1, 2, 2};
        return new TestRun(
                PDOS,
                known,
                test,
                new BatchPrediction(
                        new float[][] {{1, 1, 1, 1, 1, 1, 1, 1}, {1, 1, 1, 1, 2, 2, 2, 4}},
                        new float[][] {low, low},
                        new float[][] {high, high},
                        new double[] {80, 10},
                        new double[] {10, 90}));
    }

    @Test
    void aRecordHasItsErrorsBesideThoseOfItsMatch() {
        List<RecordEvaluation> records = RecordEvaluations.of(pdos());
        RecordEvaluation first = records.get(0);
        assertThat(first.network().mse()).isCloseTo(0.5, within(1e-12));
        assertThat(first.network().parts()).containsExactly(Map.entry("s", 0.0), Map.entry("p", 1.0));
        assertThat(first.match()).isEqualTo(new RecordEvaluation.Match("known 0 #0", 0.5));
        // The match is right, the network is not: it loses.
        assertThat(first.baselines().get("template_matching").mse()).isZero();
        assertThat(first.dmse()).isCloseTo(-0.5, within(1e-12));
        RecordEvaluation second = records.get(1);
        assertThat(second.match().id()).isEqualTo("known 1 #0");
        assertThat(second.dmse()).isCloseTo(2.5 - 0.5, within(1e-12));
        assertThat(first.coverage()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void statesBelowZeroAreTheIntegralOfSAndP() {
        RecordEvaluation first = RecordEvaluations.of(pdos()).get(0);
        assertThat(first.valence().truth()).isCloseTo(3, within(1e-12));
        assertThat(first.valence().predicted()).isCloseTo(2, within(1e-12));
        assertThat(first.valence().error()).isCloseTo(1, within(1e-12));
        // A straight line is integrated exactly: 0 to 2 over 1 eV.
        OutputGrid one = new OutputGrid(List.of("s"), -1, 0.5, 4, 0.5, "states/eV/spin");
        assertThat(SumRule.valenceStates(one, new double[] {0, 1, 2, 7})).isCloseTo(1, within(1e-12));
    }

    @Test
    void theSummaryCountsWinsAndPutsKindsApart() {
        TestRun run = pdos();
        EvaluationSummary summary = Summaries.of(run, RecordEvaluations.of(run));
        assertThat(summary.againstMatching().wins()).isEqualTo(1);
        assertThat(summary.againstMatching().losses()).isEqualTo(1);
        assertThat(summary.againstMatching().share()).isEqualTo(0.5);
        assertThat(summary.againstMatching().ratio()).isCloseTo(0.5 / 1.25, within(1e-12));
        assertThat(summary.methods().get("network").byKind())
                .containsEntry("crystal", summary.methods().get("network").mse());
        assertThat(summary.methods())
                .containsOnlyKeys("network", "template_matching", "training_mean", "ridge", "kernel_ridge");
        assertThat(summary.methods().get("training_mean").mse()).isCloseTo(0.625, within(1e-12));
        assertThat(summary.novelty().records()).isEqualTo(2);
        assertThat(summary.properties()).isNull();
    }

    @Test
    void theWorstTenHaveACause() {
        List<RecordEvaluation> records = RecordEvaluations.of(pdos());
        assertThat(records).extracting(RecordEvaluation::rank).containsExactly(1, 2);
        assertThat(records).extracting(RecordEvaluation::cause).containsExactly(Cause.NOVEL, Cause.AMBIGUOUS);
        assertThat(Cause.of(75, 75)).isEqualTo(Cause.BOTH);
        assertThat(Cause.of(74.9, 74.9)).isEqualTo(Cause.NEITHER);
        assertThat(Ranks.largestFirst(new double[] {2, 5, 2, 9})).containsExactly(3, 2, 4, 1);
    }

    @Test
    void propertiesAreToldInTheirUnits() {
        int n = 12;
        double[][] inputs = new double[n][];
        double[][] truth = new double[n][];
        float[][] mean = new float[n][];
        float[][] low = new float[n][];
        float[][] high = new float[n][];
        for (int i = 0; i < n; i++) {
            inputs[i] = new double[] {i};
            truth[i] = new double[] {i, 10};
            // Wrong by i in the one property and by n - i in the other.
            mean[i] = new float[] {0.1f * (2 * i), 10f * (10 + n - i)};
            low[i] = new float[] {0, 0};
            high[i] = new float[] {0.55f, 1000};
        }
        LabelledSpectra test = new LabelledSpectra(references("test ", n), inputs, truth);
        TestRun run =
                new TestRun(PROPERTIES, test, test, new BatchPrediction(mean, low, high, new double[n], new double[n]));
        List<RecordEvaluation> records = RecordEvaluations.of(run);
        RecordEvaluation.Property length = records.get(3).properties().get(0);
        assertThat(length.property()).isEqualTo("bond_length");
        assertThat(length.truth()).isCloseTo(0.3, within(1e-9));
        assertThat(length.predicted()).isCloseTo(0.6, within(1e-6));
        assertThat(length.error()).isCloseTo(0.3, within(1e-6));
        EvaluationSummary summary = Summaries.of(run, records);
        EvaluationSummary.PropertyFigures figures = summary.properties().get(0);
        assertThat(figures.mae().get("network")).isCloseTo(0.55, within(1e-6));
        // sum i^2 = 506, about the mean 143.
        assertThat(figures.r2().get("network")).isCloseTo(1 - 506.0 / 143, within(1e-6));
        assertThat(figures.r2().get("training_mean")).isCloseTo(0, within(1e-9));
        assertThat(figures.coverage()).isCloseTo(0.5, within(1e-12));
        assertThat(summary.properties().get(1).r2().get("network")).isNaN();
        // The ten worst of one are 2 to 11, of the other 0 to 9.
        assertThat(summary.worstInSeveral()).hasSize(8);
        assertThat(summary.worstInSeveral().get("test 5 #0")).containsExactly("bond_length", "bond_angle");
    }
}
