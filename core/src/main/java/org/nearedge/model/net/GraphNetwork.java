package org.nearedge.model.net;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nearedge.model.Architecture;
import org.nearedge.model.Network;

/**
 * A network that only answers. A graph keeps what it works on in itself, so every caller has one to itself while it
 * answers; all graphs read the same weights in memory, and there are as many as ever were busy at once.
 */
final class GraphNetwork implements Network {
    private final Architecture shape;
    private final INDArray weights;
    private final Queue<ComputationGraph> idle = new ConcurrentLinkedQueue<>();

    GraphNetwork(Architecture shape, float[] weights) {
        if (shape.parameters() != weights.length) {
            throw new IllegalStateException(shape.parameters() + " parameters and " + weights.length + " weights");
        }
        this.shape = shape;
        this.weights = row(weights);
        idle.add(graph());
    }

    private static INDArray row(float[] weights) {
        return Nd4j.create(weights, new int[] {1, weights.length}, 'c');
    }

    private ComputationGraph graph() {
        ComputationGraph graph = new ComputationGraph(GraphShape.of(shape, new Fitting(1, 0, 0, 0, 1)));
        graph.init(weights, false);
        return graph;
    }

    /** Other weights for all graphs; not while one of them answers. */
    void weights(float[] other) {
        weights.assign(row(other));
    }

    @Override
    public float[][] outputs(float[][] inputs) {
        ComputationGraph free = idle.poll();
        ComputationGraph graph = free == null ? graph() : free;
        float[][] outputs = GraphInputs.rows(graph.outputSingle(GraphInputs.of(shape, inputs)));
        // Not if it failed: who knows what state it was left in.
        idle.add(graph);
        return outputs;
    }
}
