package org.nearedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nearedge.model.KernelSettings.Shape;

class KernelRegressionTest {
    @Test
    void twoRecordsAreSolvedAsByHand() {
        // 2 apart, which is the median distance; half of it is the width: 1. Likeness is exp(-2).
        KernelRegression fitted = KernelRegression.fit(
                new KernelSettings(Shape.GAUSSIAN, 0.5, 0.1, 1),
                new float[][] {{0}, {2}},
                new float[][] {{3, 1}, {-1, 1}});
        double k = Math.exp(-2);
        double determinant = 1.1 * 1.1 - k * k;
        double first = (1.1 * 3 + k) / determinant;
        double second = (-1.1 - 3 * k) / determinant;
        assertThat(fitted.weights()[0][0]).isCloseTo((float) first, within(1e-6f));
        assertThat(fitted.weights()[1][0]).isCloseTo((float) second, within(1e-6f));
        // Equal targets have equal weights: 1 / (1.1 + k).
        assertThat(fitted.weights()[1][1]).isCloseTo((float) (1 / (1.1 + k)), within(1e-6f));
        float[][] answers = fitted.outputs(new float[][] {{0}, {1}, {2}});
        assertThat(answers[0][0]).isCloseTo((float) (first + k * second), within(1e-5f));
        assertThat(answers[1][0]).isCloseTo((float) (Math.exp(-0.5) * (first + second)), within(1e-5f));
        assertThat(answers[2][0]).isCloseTo((float) (k * first + second), within(1e-5f));
    }

    @Test
    void threeRecordsAsFarFromEachOtherAreSolvedAsByHand() {
        // All 2 apart, width 2: likeness k is 1 / e. K + p I = (1 + p - k) I + k J, whose inverse is
        // (I - k / (1 + p + 2 k) J) / (1 + p - k), J all ones.
        KernelRegression fitted = KernelRegression.fit(
                new KernelSettings(Shape.EXPONENTIAL, 1, 0.2, 1),
                new float[][] {{0, 0}, {2, 0}, {1, (float) Math.sqrt(3)}},
                new float[][] {{1}, {2}, {6}});
        double k = 1 / Math.E;
        double common = 9 * k / (1.2 + 2 * k);
        double[] targets = {1, 2, 6};
        for (int i = 0; i < 3; i++) {
            assertThat(fitted.weights()[i][0]).isCloseTo((float) ((targets[i] - common) / (1.2 - k)), within(1e-5f));
        }
    }

    @Test
    void oneRecordIsHeldByThePenaltyAlone() {
        KernelRegression fitted = KernelRegression.fit(
                new KernelSettings(Shape.EXPONENTIAL, 3, 0.25, 1), new float[][] {{5}}, new float[][] {{10}});
        assertThat(fitted.outputs(new float[][] {{5}, {8}})[0][0]).isCloseTo(8, within(1e-5f));
        // No pair to measure by: distances count as they are, 3 widths of 1.
        assertThat(fitted.outputs(new float[][] {{8}})[0][0]).isCloseTo((float) (8 / Math.E), within(1e-5f));
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void farAwayTheAnswerIsTheMean(Shape shape) {
        SplittableRandom random = new SplittableRandom(5);
        KernelRegression fitted = KernelRegression.fit(
                new KernelSettings(shape, 1, 0.1, 1),
                SmallBundle.random(random, 20, 6),
                SmallBundle.random(random, 20, 3));
        // Normalised, the mean of the targets is 0.
        float[] far = new float[6];
        java.util.Arrays.fill(far, 1000);
        assertThat(fitted.outputs(new float[][] {far})[0]).containsExactly(new float[3], within(1e-6f));
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void withHardlyAPenaltyTheRecordsAreAnsweredAsTheyAre(Shape shape) {
        SplittableRandom random = new SplittableRandom(6);
        float[][] inputs = SmallBundle.random(random, 12, 6);
        float[][] targets = SmallBundle.random(random, 12, 3);
        float[][] answers = KernelRegression.fit(new KernelSettings(shape, 0.5, 1e-7, 1), inputs, targets)
                .outputs(inputs);
        for (int i = 0; i < 12; i++) {
            assertThat(answers[i]).containsExactly(targets[i], within(1e-4f));
        }
    }

    @Test
    void storedWeightsAnswerToTheSameBits() {
        SplittableRandom random = new SplittableRandom(7);
        float[][] inputs = SmallBundle.random(random, 15, 6);
        KernelSettings settings = new KernelSettings(Shape.GAUSSIAN, 1.4, 0.4, 0.5);
        KernelRegression fitted = KernelRegression.fit(settings, inputs, SmallBundle.random(random, 15, 4));
        KernelRegression stored = KernelRegression.of(settings, inputs, fitted.weights());
        float[][] asked = SmallBundle.random(random, 30, 6);
        assertThat(stored.outputs(asked)).isDeepEqualTo(fitted.outputs(asked));
    }
}
