package org.nearedge.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nearedge.evaluate.baseline.LabelledSpectra;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.References;
import org.nearedge.model.OutputGrid;
import org.nearedge.model.OutputProperties;

class EvaluationTest {
    private static final LabelledSpectra TEST = new LabelledSpectra(
            List.of(
                    References.of("Si-K", "a", "crystal", 0, 3),
                    References.of("Si-K", "b", "search", 0, 3),
                    References.of("Si-K", "c", "search", 0, 3)),
            new double[][] {{0}, {1}, {2}},
            new double[][] {{0, 0, 0, 0}, {1, 1, 0, 0}, {0, 0, 2, 2}});

    private static final OutputGrid TWO_CURVES = new OutputGrid(List.of("s", "p"), 0, 1, 2, 0.5, "states");

    @Test
    void errorsAreMeanSquaresOverAllAndOverEachCurve() {
        Evaluation zero = Evaluation.of("zero", input -> new double[4], TEST, TWO_CURVES);
        assertThat(zero.scores()).extracting(Evaluation.Score::mse).containsExactly(0.0, 0.5, 2.0);
        assertThat(zero.scores()).extracting(score -> score.parts().get("s")).containsExactly(0.0, 1.0, 0.0);
        assertThat(zero.scores()).extracting(score -> score.parts().get("p")).containsExactly(0.0, 0.0, 4.0);
        assertThat(zero.mean()).isCloseTo(2.5 / 3, within(1e-15));
        assertThat(zero.mean("p")).isCloseTo(4.0 / 3, within(1e-15));
        assertThat(zero.meanByKind()).containsExactly(Map.entry("crystal", 0.0), Map.entry("search", 1.25));
    }

    @Test
    void whatCannotBeNegativeCountsAsZeroBelowIt() {
        Evaluation low = Evaluation.of("low", input -> new double[] {-3, 0, 0, -1}, TEST, TWO_CURVES);
        assertThat(low.scores()).extracting(Evaluation.Score::mse).containsExactly(0.0, 0.5, 2.0);
    }

    @Test
    void errorsOfPropertiesAreAbsoluteAndInTheirUnits() {
        OutputProperties output =
                new OutputProperties(List.of(LocalProperty.BOND_LENGTH, LocalProperty.BOND_ANGLE), List.of(0.1, 20.0));
        assertThat(ErrorParts.of(output, new double[] {1, -2}, new double[] {3, -1.5}))
                .containsExactly(Map.entry("bond_length", 0.2), Map.entry("bond_angle", 10.0));
    }

    @Test
    void winsLossesAndTiesAreCountedRecordByRecord() {
        Evaluation zero = Evaluation.of("zero", input -> new double[4], TEST);
        Evaluation half = Evaluation.of("half", input -> new double[] {input[0] == 1 ? 1 : 0, 0, 0, 0}, TEST);
        Evaluation.Comparison comparison = half.against(zero);
        assertThat(comparison.wins()).isEqualTo(1);
        assertThat(comparison.losses()).isZero();
        assertThat(comparison.ties()).isEqualTo(2);
        assertThat(comparison.share()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(comparison.ratio()).isCloseTo(2.25 / 2.5, within(1e-15));
    }

    @Test
    void comparisonOnOtherRecordsIsAFault() {
        Evaluation all = Evaluation.of("zero", input -> new double[4], TEST);
        Evaluation turned = Evaluation.of("zero", input -> new double[4], TEST.at(new int[] {2, 1, 0}));
        assertThatThrownBy(() -> all.against(turned)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Evaluation.of("short", input -> new double[3], TEST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gives 3 numbers, 4 are asked for");
    }

    @Test
    void onlyTakesThoseThatAreAskedForInTheirOrder() {
        LabelledSpectra some = TEST.only(List.of("c #0", "a #0", "nobody #9"));
        assertThat(some.references()).extracting(r -> r.id()).containsExactly("a #0", "c #0");
        assertThat(some.targets()[1]).containsExactly(0, 0, 2, 2);
    }
}
