package org.nearedge.model.net;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.factory.Nd4j;
import org.nearedge.model.Architecture;
import org.nearedge.model.Network;

/** A network that only answers. */
final class GraphNetwork implements Network {
    private final Architecture shape;
    private final ComputationGraph graph;

    GraphNetwork(Architecture shape, float[] weights) {
        this.shape = shape;
        graph = new ComputationGraph(GraphShape.of(shape, new Fitting(1, 0, 0, 0, 1)));
        graph.init();
        if (graph.numParams() != weights.length) {
            throw new IllegalStateException(graph.numParams() + " parameters and " + weights.length + " weights");
        }
        weights(weights);
    }

    void weights(float[] weights) {
        graph.setParams(Nd4j.create(weights, new int[] {1, weights.length}, 'c'));
    }

    @Override
    public synchronized float[][] outputs(float[][] inputs) {
        return GraphInputs.rows(graph.outputSingle(GraphInputs.of(shape, inputs)));
    }
}
