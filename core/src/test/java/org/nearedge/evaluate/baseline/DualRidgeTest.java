package org.nearedge.evaluate.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nearedge.evaluate.Evaluation;
import org.nearedge.library.Reference;
import org.nearedge.library.References;

class DualRidgeTest {
    private static final LabelledSpectra FIVE = labelled(
            new double[][] {{0, 1, 2}, {1, 0, 1}, {2, 2, 0}, {3, 1, 1}, {1, 3, 2}},
            new double[][] {{1, 0}, {2, 1}, {0, 3}, {4, 1}, {2, 2}});
    private static final double[] INPUT = {1.5, 1, 0.5};

    static LabelledSpectra labelled(double[][] inputs, double[][] targets) {
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < inputs.length; i++) {
            references.add(References.of("s" + i, 0));
        }
        return new LabelledSpectra(references, inputs, targets);
    }

    /** Against the primal form, solved with numpy: (Xc^T Xc + 0.3 * 5 I) W = Xc^T Yc. */
    @Test
    void theLinearKernelIsRidgeRegressionWithAnIntercept() {
        Kernel kernel = Kernel.linear(TrainingMean.of(FIVE.inputs()));
        double[] answer = new DualRidge(kernel, FIVE).predictor(0.3).predict(INPUT);
        assertThat(answer).containsExactly(new double[] {1.4744670302429355, 1.6003966286564202}, within(1e-12));
    }

    /** Against numpy: mean(Y) + k (K + 0.3 * 5 I)^-1 Yc with gamma 0.4. */
    @Test
    void theGaussianKernelIsKernelRidgeRegression() {
        double[] answer =
                new DualRidge(Kernel.gaussian(0.4), FIVE).predictor(0.3).predict(INPUT);
        assertThat(answer).containsExactly(new double[] {1.7040700333551908, 1.5484669643944673}, within(1e-12));
    }

    @Test
    void aStrongPenaltyGivesTheMeanAndAWeakOneTheTrainingAnswers() {
        DualRidge ridge = new DualRidge(Kernel.gaussian(0.4), FIVE);
        assertThat(ridge.predictor(1e12).predict(INPUT)).containsExactly(new double[] {1.8, 1.4}, within(1e-9));
        for (int i = 0; i < FIVE.size(); i++) {
            assertThat(ridge.predictor(1e-12).predict(FIVE.inputs()[i]))
                    .containsExactly(FIVE.targets()[i], within(1e-9));
        }
    }

    @Test
    void errorsForAllPenaltiesAreThoseOfEachPredictor() {
        DualRidge ridge = new DualRidge(Kernel.gaussian(0.4), FIVE);
        LabelledSpectra two = labelled(new double[][] {INPUT, {0.5, 2, 1}}, new double[][] {{1, 2}, {0, 4}});
        double[] lambdas = {1e-6, 0.01, 3};
        double[] errors = ridge.errors(two, lambdas);
        for (int l = 0; l < lambdas.length; l++) {
            double mean =
                    Evaluation.of("ridge", ridge.predictor(lambdas[l]), two).mean();
            assertThat(errors[l]).isCloseTo(2 * mean, within(1e-10));
        }
    }

    @Test
    void aLinearLawIsFoundThroughCrossValidation() {
        Random random = new Random(1);
        double[][] inputs = new double[60][8];
        double[][] targets = new double[60][2];
        for (int i = 0; i < inputs.length; i++) {
            for (int j = 0; j < 8; j++) {
                inputs[i][j] = random.nextGaussian();
            }
            targets[i][0] = 2 * inputs[i][0] - inputs[i][3] + 5;
            targets[i][1] = inputs[i][7];
        }
        VectorPredictor ridge = new Ridge().fit(labelled(inputs, targets));
        double[] input = {0.5, 9, 9, -1, 9, 9, 9, 0.25};
        assertThat(ridge.predict(input)).containsExactly(new double[] {7, 0.25}, within(1e-4));
    }

    @Test
    void noiseAloneIsAnsweredNearTheMean() {
        Random random = new Random(2);
        double[][] inputs = new double[60][30];
        double[][] targets = new double[60][2];
        for (int i = 0; i < inputs.length; i++) {
            for (int j = 0; j < 30; j++) {
                inputs[i][j] = random.nextGaussian();
            }
            targets[i] = new double[] {10 + random.nextGaussian(), random.nextGaussian()};
        }
        LabelledSpectra train = labelled(inputs, targets);
        double[] mean = TrainingMean.of(targets);
        double[] input = new double[30];
        input[4] = 1;
        assertThat(new Ridge().fit(train).predict(input)).containsExactly(mean, within(0.3));
        assertThat(new KernelRidge().fit(train).predict(input)).containsExactly(mean, within(0.3));
    }

    @Test
    void aCurvedLawIsBetterByTheGaussianKernelThanByALine() {
        double[][] inputs = new double[40][];
        double[][] targets = new double[40][];
        for (int i = 0; i < 40; i++) {
            double x = -2 + 0.1 * i;
            inputs[i] = new double[] {x};
            targets[i] = new double[] {Math.cos(3 * x), x * x};
        }
        LabelledSpectra train = labelled(inputs, targets);
        double[] answer = new KernelRidge().fit(train).predict(new double[] {0.55});
        assertThat(answer).containsExactly(new double[] {Math.cos(1.65), 0.3025}, within(0.02));
        assertThat(new Ridge().fit(train).predict(new double[] {0.55})[1]).isNotCloseTo(0.3025, within(0.5));
    }

    @Test
    void oneRecordOrManyAlikeGiveThatAnswer() {
        LabelledSpectra one = labelled(new double[][] {{1, 2}}, new double[][] {{3, 4}});
        LabelledSpectra alike =
                labelled(new double[][] {{1, 2}, {1, 2}, {1, 2}}, new double[][] {{3, 4}, {3, 4}, {3, 4}});
        for (Baseline baseline : Baseline.all()) {
            for (LabelledSpectra train : List.of(one, alike)) {
                assertThat(baseline.fit(train).predict(new double[] {5, 6}))
                        .as(baseline.name())
                        .containsExactly(new double[] {3, 4}, within(1e-12));
            }
        }
    }
}
