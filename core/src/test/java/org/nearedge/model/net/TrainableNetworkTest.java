package org.nearedge.model.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.nearedge.model.Architecture;
import org.nearedge.model.Architecture.Activation;
import org.nearedge.model.Architecture.Convolution;

class TrainableNetworkTest {
    private static final Architecture CONVOLVED = new Architecture(
            2,
            12,
            3,
            List.of(new Convolution(4, 3, 2), new Convolution(3, 2, 1)),
            List.of(8, 6),
            Activation.SWISH,
            true,
            5);

    private static float[][] random(SplittableRandom random, int rows, int columns) {
        float[][] values = new float[rows][columns];
        for (float[] row : values) {
            for (int i = 0; i < columns; i++) {
                row[i] = (float) random.nextGaussian();
            }
        }
        return values;
    }

    private static double fitLinearMap(Architecture shape, int steps) {
        SplittableRandom random = new SplittableRandom(1);
        float[][] map = random(random, shape.inputs(), shape.outputs());
        TrainableNetwork network = new TrainableNetwork(shape, new Fitting(0.03, 0, 0, 0.9, steps), 2);
        for (int step = 0; step < steps; step++) {
            float[][] inputs = random(random, 32, shape.inputs());
            network.step(inputs, mapped(inputs, map));
        }
        float[][] inputs = random(random, 200, shape.inputs());
        float[][] truth = mapped(inputs, map);
        float[][] answer = network.outputs(inputs);
        double error = 0;
        double variance = 0;
        for (int row = 0; row < 200; row++) {
            for (int i = 0; i < shape.outputs(); i++) {
                error += Math.pow(answer[row][i] - truth[row][i], 2);
                variance += Math.pow(truth[row][i], 2);
            }
        }
        return error / variance;
    }

    private static float[][] mapped(float[][] inputs, float[][] map) {
        float[][] outputs = new float[inputs.length][map[0].length];
        for (int row = 0; row < inputs.length; row++) {
            for (int i = 0; i < map.length; i++) {
                for (int o = 0; o < map[0].length; o++) {
                    outputs[row][o] += inputs[row][i] * map[i][o];
                }
            }
        }
        return outputs;
    }

    @Test
    void aLinearMapIsLearnedByTheLinearPathToTheLastDigits() {
        Architecture linear = new Architecture(1, 6, 0, List.of(), List.of(), Activation.RELU, true, 4);
        assertThat(fitLinearMap(linear, 400)).isLessThan(1e-6);
    }

    @Test
    void aLinearMapIsLearnedThroughAHiddenLayerToAPartInAHundred() {
        Architecture hidden = new Architecture(1, 6, 0, List.of(), List.of(40), Activation.ELU, false, 4);
        assertThat(fitLinearMap(hidden, 600)).isLessThan(0.01);
    }

    @Test
    void beforeTheFirstStepTheAnswerIsTheMean() {
        TrainableNetwork network = new TrainableNetwork(CONVOLVED, new Fitting(0.01, 0, 0, 0, 1), 3);
        for (float[] row : network.outputs(random(new SplittableRandom(4), 3, CONVOLVED.inputs()))) {
            assertThat(row).containsOnly(0f);
        }
    }

    @Test
    void theSameSeedGivesTheSameBitsDropoutIncluded() {
        float[][] first = new float[3][];
        long[] seeds = {5, 5, 6};
        for (int run = 0; run < 3; run++) {
            SplittableRandom random = new SplittableRandom(8);
            TrainableNetwork network =
                    new TrainableNetwork(CONVOLVED, new Fitting(0.01, 0.1, 0.3, 0.8, 20), seeds[run]);
            for (int step = 0; step < 20; step++) {
                network.step(random(random, 16, CONVOLVED.inputs()), random(random, 16, 5));
            }
            first[run] = network.weights();
        }
        assertThat(first[1]).containsExactly(first[0]);
        assertThat(first[2]).isNotEqualTo(first[0]);
    }

    @Test
    void weightsCarryOverToANetworkThatAnswersAlike() {
        SplittableRandom random = new SplittableRandom(8);
        TrainableNetwork network = new TrainableNetwork(CONVOLVED, new Fitting(0.01, 0, 0, 0.5, 10), 1);
        for (int step = 0; step < 10; step++) {
            network.step(random(random, 16, CONVOLVED.inputs()), random(random, 16, 5));
        }
        float[][] inputs = random(random, 7, CONVOLVED.inputs());
        float[][] answer =
                new GraphNetworks().create(CONVOLVED, network.weights()).outputs(inputs);
        assertThat(answer).isDeepEqualTo(network.outputs(inputs));
        float[][] alone =
                new GraphNetworks().create(CONVOLVED, network.weights()).outputs(new float[][] {inputs[4]});
        assertThat(alone[0]).containsExactly(answer[4], within(1e-5f));
    }

    @Test
    void everyPartOfTheInputReachesTheOutput() {
        // After some steps on noise every weight is away from 0; then each of 2 curves and 3 extras must matter.
        SplittableRandom random = new SplittableRandom(8);
        TrainableNetwork network = new TrainableNetwork(CONVOLVED, new Fitting(0.01, 0, 0, 0, 10), 1);
        for (int step = 0; step < 10; step++) {
            network.step(random(random, 16, CONVOLVED.inputs()), random(random, 16, 5));
        }
        float[] input = random(random, 1, CONVOLVED.inputs())[0];
        float[] before = network.outputs(new float[][] {input})[0];
        for (int i = 0; i < input.length; i++) {
            float[] other = input.clone();
            other[i] += 3;
            assertThat(network.outputs(new float[][] {other})[0])
                    .as("input %d", i)
                    .isNotEqualTo(before);
        }
    }

    @Test
    void theErrorOfAStepIsTheMeanSquareWithoutAnyPenalty() {
        Architecture hidden = new Architecture(1, 2, 0, List.of(), List.of(9), Activation.RELU, false, 2);
        TrainableNetwork network = new TrainableNetwork(hidden, new Fitting(0.01, 1, 0, 0, 10), 1);
        // The answer is 0 at first: the mean of 1, 4, 9, 16 is 7.5.
        assertThat(network.step(new float[][] {{1, 0}, {0, 1}}, new float[][] {{1, 2}, {3, 4}}))
                .isCloseTo(7.5, within(1e-4));
    }

    @Test
    void weightDecayShrinksWhatIsNotAskedFor() {
        Architecture linear = new Architecture(1, 3, 0, List.of(), List.of(), Activation.RELU, false, 1);
        double[] size = new double[2];
        for (int run = 0; run < 2; run++) {
            TrainableNetwork network = new TrainableNetwork(linear, new Fitting(0.05, run * 2, 0, 0, 300), 1);
            SplittableRandom random = new SplittableRandom(8);
            for (int step = 0; step < 300; step++) {
                float[][] inputs = random(random, 16, 3);
                network.step(inputs, mapped(inputs, new float[][] {{1}, {1}, {1}}));
            }
            for (float weight : network.weights()) {
                size[run] += Math.abs(weight);
            }
        }
        assertThat(size[0]).isCloseTo(3, within(0.01));
        assertThat(size[1]).isLessThan(2.5);
    }

    @Test
    void settingsThatCannotFitAreRefused() {
        assertThatThrownBy(() -> new Fitting(0, 0, 0, 0, 1)).hasMessageContaining("learning rate 0.0");
        assertThatThrownBy(() -> new Fitting(1, 0, 1, 0, 1)).hasMessageContaining("dropout 1.0");
    }
}
