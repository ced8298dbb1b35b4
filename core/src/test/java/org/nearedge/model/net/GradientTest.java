package org.nearedge.model.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nearedge.model.Architecture;
import org.nearedge.model.Architecture.Activation;
import org.nearedge.model.Architecture.Convolution;

/** What networks are fitted along is the gradient of what they answer. */
class GradientTest {
    private static final int BATCH = 6;

    /** Small enough for the curvature, large enough for single precision. */
    private static final float STEP = 0.01f;

    private final SplittableRandom random = new SplittableRandom(4);

    /** Two curves, two single numbers, two convolutions, two hidden layers and a linear path. */
    private static Architecture shape(Activation activation) {
        return new Architecture(
                2,
                9,
                2,
                List.of(new Convolution(3, 3, 2), new Convolution(2, 2, 1)),
                List.of(5, 4),
                activation,
                true,
                3);
    }

    private float[][] random(int rows, int columns, double deviation) {
        float[][] values = new float[rows][columns];
        for (float[] row : values) {
            for (int i = 0; i < columns; i++) {
                row[i] = (float) (deviation * random.nextGaussian());
            }
        }
        return values;
    }

    private static double loss(GraphNetwork network, float[] weights, float[][] inputs, float[][] targets) {
        network.weights(weights);
        float[][] answers = network.outputs(inputs);
        double sum = 0;
        for (int row = 0; row < answers.length; row++) {
            for (int i = 0; i < answers[row].length; i++) {
                sum += Math.pow((double) answers[row][i] - targets[row][i], 2);
            }
        }
        return sum / (answers.length * answers[0].length);
    }

    /** Central differences of the mean squared error of what the network answers. */
    private static double[] differences(GraphNetwork network, float[] weights, float[][] inputs, float[][] targets) {
        double[] slopes = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            float[] moved = weights.clone();
            moved[i] = weights[i] + STEP;
            double above = loss(network, moved, inputs, targets);
            float up = moved[i];
            moved[i] = weights[i] - STEP;
            slopes[i] = (above - loss(network, moved, inputs, targets)) / ((double) up - moved[i]);
        }
        return slopes;
    }

    @ParameterizedTest
    @EnumSource(names = {"SWISH", "TANH"})
    void theEnginesGradientIsTheSlopeOfTheLoss(Activation activation) {
        Architecture shape = shape(activation);
        float[] weights = random(1, shape.parameters(), 0.5)[0];
        float[][] inputs = random(BATCH, shape.inputs(), 1);
        float[][] targets = random(BATCH, shape.outputs(), 1);
        ComputationGraph graph = new ComputationGraph(GraphShape.of(shape, new Fitting(1, 0, 0, 0, 1)));
        graph.init();
        graph.setParams(Nd4j.create(weights, new int[] {1, weights.length}, 'c'));
        graph.setInputs(GraphInputs.of(shape, inputs));
        graph.setLabels(new INDArray[] {GraphInputs.matrix(targets, 0, shape.outputs())});
        graph.computeGradientAndScore();
        float[] gradient = graph.gradient().gradient().dup('c').data().asFloat();

        GraphNetwork network = new GraphNetwork(shape, weights);
        double[] slopes = differences(network, weights, inputs, targets);
        int steep = 0;
        for (int i = 0; i < slopes.length; i++) {
            // The engine sums over the records of a batch and divides when it takes a step.
            assertThat(gradient[i] / BATCH).as("weight %d", i).isCloseTo((float) slopes[i], within((float)
                    (5e-4 + 0.01 * Math.abs(slopes[i]))));
            steep += Math.abs(slopes[i]) > 0.02 ? 1 : 0;
        }
        assertThat(steep).as("slopes that could be told from 0").isGreaterThan(slopes.length / 2);
        assertThat(graph.score()).isCloseTo(loss(network, weights, inputs, targets), within(1e-5 * graph.score()));
    }

    /** Kingma and Ba (2015), algorithm 1, with the slopes of the loss and a learning rate that falls linearly. */
    @ParameterizedTest
    @EnumSource(names = {"SWISH", "TANH"})
    void stepsAreThoseOfAdamAlongTheSlopes(Activation activation) {
        Architecture shape = shape(activation);
        float[][] inputs = random(BATCH, shape.inputs(), 1);
        float[][] targets = random(BATCH, shape.outputs(), 1);
        int steps = 4;
        double rate = 0.05;
        TrainableNetwork network = new TrainableNetwork(shape, new Fitting(rate, 0, 0, 0, steps), 3);
        GraphNetwork answering = new GraphNetwork(shape, network.weights());
        double[] first = new double[shape.parameters()];
        double[] second = new double[shape.parameters()];
        int compared = 0;
        for (int step = 1; step <= steps; step++) {
            float[] before = network.weights();
            double[] slopes = differences(answering, before, inputs, targets);
            double loss = loss(answering, before, inputs, targets);
            assertThat(network.step(inputs, targets)).isCloseTo(loss, within(1e-5 * loss));
            float[] after = network.weights();
            double now = rate * (1 - (step - 1.0) / steps);
            for (int i = 0; i < slopes.length; i++) {
                first[i] = 0.9 * first[i] + 0.1 * slopes[i];
                second[i] = 0.999 * second[i] + 0.001 * slopes[i] * slopes[i];
                double mean = first[i] / (1 - Math.pow(0.9, step));
                double square = second[i] / (1 - Math.pow(0.999, step));
                // Where slopes have been near 0 single precision tells nothing about their ratio.
                if (Math.sqrt(square) > 0.004) {
                    double expected = -now * mean / (Math.sqrt(square) + 1e-8);
                    assertThat((double) after[i] - before[i])
                            .as("weight %d in step %d", i, step)
                            .isCloseTo(expected, within(0.02 * now));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(steps * shape.parameters() / 3);
    }
}
