package org.nearedge.model.net;

import java.util.Map;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nearedge.model.Architecture;

/**
 * A network that is being fitted to normalised numbers by least squares. The same seed, steps and one thread
 * ({@code OMP_NUM_THREADS=1}) give the same bits. Not for several threads.
 */
public final class TrainableNetwork {
    private final Architecture shape;
    private final Fitting fitting;
    private final ComputationGraph graph;
    private final SplittableRandom random;
    private final INDArray average;
    private final GraphNetwork averaged;
    private int steps;

    public TrainableNetwork(Architecture shape, Fitting fitting, long seed) {
        this.shape = shape;
        this.fitting = fitting;
        random = new SplittableRandom(seed);
        graph = new ComputationGraph(GraphShape.of(shape, fitting));
        graph.init();
        if (graph.numParams() != shape.parameters()) {
            throw new IllegalStateException(graph.numParams() + " parameters, not " + shape.parameters());
        }
        initialise();
        average = graph.params().dup('c');
        averaged = new GraphNetwork(shape, weights());
    }

    /** He et al. (2015) for every layer but the last and the linear one: those start at 0, at the mean's answer. */
    private void initialise() {
        for (var layer : graph.getLayers()) {
            String name = layer.conf().getLayer().getLayerName();
            Map<String, INDArray> table = layer.paramTable();
            INDArray weights = table == null ? null : table.get("W");
            if (weights == null || name.equals(GraphShape.LAST) || name.equals(GraphShape.LINEAR)) {
                continue;
            }
            long fanIn = weights.rank() == 4 ? weights.size(1) * weights.size(2) * weights.size(3) : weights.size(0);
            float[] values = new float[(int) weights.length()];
            double deviation = Math.sqrt(2.0 / fanIn);
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (deviation * random.nextGaussian());
            }
            weights.assign(Nd4j.create(values, weights.shape(), 'c'));
        }
    }

    /**
     * One step of the optimiser.
     *
     * @param inputs shape (batch, inputs)
     * @param targets shape (batch, outputs)
     * @return mean squared error of the batch before the step
     */
    public double step(float[][] inputs, float[][] targets) {
        if (fitting.dropout() > 0) {
            // The engine draws from one generator for the whole program: begin it anew, so that nobody disturbs.
            Nd4j.getRandom().setSeed(random.nextLong());
        }
        // The engine adds a penalty to its score even where weight decay is decoupled from the loss.
        double penalty = fitting.weightDecay() > 0 ? graph.calcRegularizationScore(true) : 0;
        graph.fit(GraphInputs.of(shape, inputs), new INDArray[] {GraphInputs.matrix(targets, 0, shape.outputs())});
        steps++;
        // Early steps are forgotten sooner, or the average would hang on to the beginning.
        double kept = Math.min(fitting.averaging(), steps / (steps + 10.0));
        average.muli(kept).addi(graph.params().mul(1 - kept));
        return graph.score() - penalty;
    }

    /** What the averaged weights answer; shapes (batch, inputs) and (batch, outputs). */
    public float[][] outputs(float[][] inputs) {
        averaged.weights(weights());
        return averaged.outputs(inputs);
    }

    /** The averaged weights, flat, in the order {@link org.nearedge.model.NetworkFactory#create} takes them. */
    public float[] weights() {
        return average.dup('c').data().asFloat();
    }
}
