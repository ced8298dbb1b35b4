package org.nearedge.model.net;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nearedge.model.Architecture;

/**
 * An architecture as a graph of Deeplearning4j. A curve is an image of height 1, so that the flattening between the
 * last convolution and the first dense layer is the engine's own.
 */
final class GraphShape {
    static final String CURVES = "curves";
    static final String EXTRAS = "extras";
    static final String FLAT = "flat";
    static final String LAST = "last";
    static final String LINEAR = "linear";

    private GraphShape() {}

    static ComputationGraphConfiguration of(Architecture shape, Fitting fitting) {
        NeuralNetConfiguration.Builder settings = new NeuralNetConfiguration.Builder()
                .dataType(DataType.FLOAT)
                .weightInit(WeightInit.ZERO)
                .updater(new Adam(new FallingRate(fitting.learningRate(), fitting.steps())));
        if (fitting.weightDecay() > 0) {
            settings.weightDecay(fitting.weightDecay(), true);
        }
        ComputationGraphConfiguration.GraphBuilder graph = settings.graphBuilder();
        graph.addInputs(GraphInputs.names(shape).toArray(String[]::new));
        Activation activation = activation(shape.activation());
        String before = shape.convolutions().isEmpty() ? null : convolutions(graph, shape, activation);
        int features = shape.convolvedChannels() * shape.convolvedLength() + shape.extras();
        if (before == null) {
            before = FLAT;
        } else if (shape.extras() > 0) {
            graph.addVertex("joined", new MergeVertex(), before, EXTRAS);
            before = "joined";
        }
        for (int i = 0; i < shape.dense().size(); i++) {
            int width = shape.dense().get(i);
            String name = "dense" + i;
            DenseLayer.Builder layer =
                    new DenseLayer.Builder().nIn(features).nOut(width).activation(activation);
            if (i > 0 && fitting.dropout() > 0) {
                // The engine's number is the part of a layer's INPUT that is kept.
                layer.dropOut(1 - fitting.dropout());
            }
            graph.addLayer(name, layer.build(), before);
            before = name;
            features = width;
        }
        DenseLayer.Builder last =
                new DenseLayer.Builder().nIn(features).nOut(shape.outputs()).activation(Activation.IDENTITY);
        if (!shape.dense().isEmpty() && fitting.dropout() > 0) {
            last.dropOut(1 - fitting.dropout());
        }
        graph.addLayer(LAST, last.build(), before);
        before = LAST;
        if (shape.skip()) {
            DenseLayer linear = new DenseLayer.Builder()
                    .nIn(shape.inputs())
                    .nOut(shape.outputs())
                    .hasBias(false)
                    .activation(Activation.IDENTITY)
                    .build();
            graph.addLayer(LINEAR, linear, FLAT);
            graph.addVertex("sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), LAST, LINEAR);
            before = "sum";
        }
        graph.addLayer(
                "loss",
                new LossLayer.Builder(LossFunction.MSE)
                        .activation(Activation.IDENTITY)
                        .build(),
                before);
        return graph.setOutputs("loss").build();
    }

    private static String convolutions(
            ComputationGraphConfiguration.GraphBuilder graph, Architecture shape, Activation activation) {
        String before = CURVES;
        int channels = shape.channels();
        List<Architecture.Convolution> layers = shape.convolutions();
        for (int i = 0; i < layers.size(); i++) {
            Architecture.Convolution layer = layers.get(i);
            ConvolutionLayer convolution = new ConvolutionLayer.Builder(1, layer.kernel())
                    .stride(1, layer.stride())
                    .nIn(channels)
                    .nOut(layer.filters())
                    .activation(activation)
                    .build();
            graph.addLayer("convolution" + i, convolution, before);
            before = "convolution" + i;
            channels = layer.filters();
        }
        graph.addVertex(
                "flattened",
                new PreprocessorVertex(new CnnToFeedForwardPreProcessor(1, shape.convolvedLength(), channels)),
                before);
        return "flattened";
    }

    private static Activation activation(Architecture.Activation activation) {
        return switch (activation) {
            case RELU -> Activation.RELU;
            case LEAKY_RELU -> Activation.LEAKYRELU;
            case ELU -> Activation.ELU;
            case SWISH -> Activation.SWISH;
            case TANH -> Activation.TANH;
        };
    }
}
