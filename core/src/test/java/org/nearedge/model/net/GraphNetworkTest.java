package org.nearedge.model.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.nearedge.model.Architecture;
import org.nearedge.model.Architecture.Activation;
import org.nearedge.model.Architecture.Convolution;
import org.nearedge.model.Network;
import org.nearedge.model.NetworkFactory;

class GraphNetworkTest {
    @Test
    void theEngineIsFoundAsAService() {
        assertThat(NetworkFactory.installed()).isInstanceOf(GraphNetworks.class);
    }

    @Test
    void aConvolutionIsALocalSum() {
        // With all weights 1 and biases 1: each point 1 + the sum of 3 inputs; the one output 1 + the sum of points.
        Architecture shape =
                new Architecture(1, 7, 0, List.of(new Convolution(1, 3, 2)), List.of(), Activation.RELU, false, 1);
        float[] ones = new float[shape.parameters()];
        java.util.Arrays.fill(ones, 1);
        Network network = new GraphNetworks().create(shape, ones);
        float[][] inputs = {{1, 2, 3, 4, 5, 6, 7}, {-9, 0, 0, 0, 0, 0, 5}};
        // 1 + (1 + 6) + (1 + 12) + (1 + 18); then 1 + max(0, 1 - 9) + (1 + 0) + (1 + 5).
        assertThat(network.outputs(inputs)[0][0]).isCloseTo(40, within(1e-4f));
        assertThat(network.outputs(inputs)[1][0]).isCloseTo(8, within(1e-4f));
    }

    @Test
    void severalThreadsGetTheirOwnAnswers() {
        Architecture shape =
                new Architecture(1, 9, 0, List.of(new Convolution(2, 3, 1)), List.of(5), Activation.TANH, true, 3);
        SplittableRandom random = new SplittableRandom(2);
        float[] weights = new float[shape.parameters()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextGaussian();
        }
        Network network = new GraphNetworks().create(shape, weights);
        float[][] inputs = new float[40][9];
        for (float[] row : inputs) {
            for (int i = 0; i < 9; i++) {
                row[i] = (float) random.nextGaussian();
            }
        }
        float[][] alone = new float[40][];
        for (int i = 0; i < 40; i++) {
            alone[i] = network.outputs(new float[][] {inputs[i]})[0];
        }
        float[][] together = new float[40][];
        java.util.stream.IntStream.range(0, 40)
                .parallel()
                .forEach(i -> together[i] = network.outputs(new float[][] {inputs[i]})[0]);
        assertThat(together).isDeepEqualTo(alone);
    }

    @Test
    void otherWeightsReachEveryGraph() {
        Architecture shape =
                new Architecture(1, 9, 0, List.of(new Convolution(2, 3, 1)), List.of(5), Activation.RELU, true, 3);
        float[] ones = new float[shape.parameters()];
        java.util.Arrays.fill(ones, 1);
        GraphNetwork network = new GraphNetwork(shape, new float[shape.parameters()]);
        float[][] inputs = new float[200][9];
        for (float[] row : inputs) {
            java.util.Arrays.fill(row, 1);
        }
        java.util.stream.IntStream.range(0, 40).parallel().forEach(i -> network.outputs(inputs));
        network.weights(ones);
        float[][] expected = new GraphNetworks().create(shape, ones).outputs(inputs);
        // 7 points of 2 filters, each 1 + 3; 5 nodes of 1 + 14 * 4; 1 + 5 * 57, and the 9 of the linear path.
        assertThat(expected[0]).containsExactly(295, 295, 295);
        List<float[][]> all = java.util.stream.IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> network.outputs(inputs))
                .toList();
        assertThat(all).allSatisfy(answer -> assertThat(answer).isDeepEqualTo(expected));
    }
}
