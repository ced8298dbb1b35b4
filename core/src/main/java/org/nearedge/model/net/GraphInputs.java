package org.nearedge.model.net;

import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nearedge.model.Architecture;

/** A batch of inputs in the forms in which a graph wants them. */
final class GraphInputs {
    private GraphInputs() {}

    static List<String> names(Architecture shape) {
        List<String> names = new ArrayList<>();
        boolean convolved = !shape.convolutions().isEmpty();
        if (convolved) {
            names.add(GraphShape.CURVES);
            if (shape.extras() > 0) {
                names.add(GraphShape.EXTRAS);
            }
        }
        if (!convolved || shape.skip()) {
            names.add(GraphShape.FLAT);
        }
        return names;
    }

    /** @param rows shape (batch, inputs) */
    static INDArray[] of(Architecture shape, float[][] rows) {
        int batch = rows.length;
        int curves = shape.channels() * shape.length();
        List<INDArray> arrays = new ArrayList<>();
        for (String name : names(shape)) {
            arrays.add(
                    switch (name) {
                        case GraphShape.CURVES ->
                            Nd4j.create(
                                    part(rows, 0, curves), new int[] {batch, shape.channels(), 1, shape.length()}, 'c');
                        case GraphShape.EXTRAS -> matrix(rows, curves, shape.extras());
                        default -> matrix(rows, 0, shape.inputs());
                    });
        }
        return arrays.toArray(INDArray[]::new);
    }

    static INDArray matrix(float[][] rows, int from, int width) {
        return Nd4j.create(part(rows, from, width), new int[] {rows.length, width}, 'c');
    }

    private static float[] part(float[][] rows, int from, int width) {
        float[] all = new float[rows.length * width];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], from, all, row * width, width);
        }
        return all;
    }

    static float[][] rows(INDArray matrix) {
        int columns = (int) matrix.size(1);
        // As a block: the engine's own copy asks for every number by itself.
        INDArray copy = matrix.dup('c');
        FloatBuffer all = copy.data().asNioFloat();
        float[][] rows = new float[(int) matrix.size(0)][columns];
        for (float[] row : rows) {
            all.get(row);
        }
        Reference.reachabilityFence(copy);
        return rows;
    }
}
