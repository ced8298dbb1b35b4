package org.nearedge.model;

import java.util.Arrays;

/**
 * Takes inputs to mean 0 and unit scale and brings a network's outputs back. Its numbers come from the training
 * records alone.
 */
public final class Normaliser {
    private final float[] inputMean;
    private final float inputScale;
    private final float[] outputMean;
    private final float outputScale;

    private Normaliser(float[] inputMean, float inputScale, float[] outputMean, float outputScale) {
        this.inputMean = inputMean;
        this.inputScale = inputScale;
        this.outputMean = outputMean;
        this.outputScale = outputScale;
    }

    /** Means of each number, and one standard deviation about them for all inputs and one for all outputs. */
    public static Normaliser of(float[][] inputs, float[][] outputs) {
        float[] in = mean(inputs);
        float[] out = mean(outputs);
        return new Normaliser(in, scale(inputs, in), out, scale(outputs, out));
    }

    static Normaliser ofNumbers(float[] numbers, int inputs, int outputs) {
        return new Normaliser(
                Arrays.copyOfRange(numbers, 0, inputs),
                numbers[inputs],
                Arrays.copyOfRange(numbers, inputs + 1, inputs + 1 + outputs),
                numbers[inputs + 1 + outputs]);
    }

    float[] numbers() {
        float[] all = Arrays.copyOf(inputMean, inputMean.length + outputMean.length + 2);
        all[inputMean.length] = inputScale;
        System.arraycopy(outputMean, 0, all, inputMean.length + 1, outputMean.length);
        all[all.length - 1] = outputScale;
        return all;
    }

    static int size(Architecture architecture) {
        return architecture.inputs() + architecture.outputs() + 2;
    }

    /** Shape (batch, inputs). */
    public float[][] inputs(float[][] raw) {
        return shifted(raw, inputMean, 1 / inputScale);
    }

    /** Outputs in their unit to a network's numbers, shape (batch, outputs). */
    public float[][] outputs(float[][] raw) {
        return shifted(raw, outputMean, 1 / outputScale);
    }

    /** A network's numbers back to the outputs' unit, shape (batch, outputs). */
    public float[][] restored(float[][] numbers) {
        float[][] result = new float[numbers.length][];
        for (int row = 0; row < numbers.length; row++) {
            float[] values = numbers[row].clone();
            for (int i = 0; i < values.length; i++) {
                values[i] = values[i] * outputScale + outputMean[i];
            }
            result[row] = values;
        }
        return result;
    }

    private static float[][] shifted(float[][] raw, float[] mean, float factor) {
        float[][] result = new float[raw.length][];
        for (int row = 0; row < raw.length; row++) {
            float[] values = raw[row].clone();
            for (int i = 0; i < values.length; i++) {
                values[i] = (values[i] - mean[i]) * factor;
            }
            result[row] = values;
        }
        return result;
    }

    private static float[] mean(float[][] rows) {
        double[] sum = new double[rows[0].length];
        for (float[] row : rows) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += row[i];
            }
        }
        float[] mean = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            mean[i] = (float) (sum[i] / rows.length);
        }
        return mean;
    }

    private static float scale(float[][] rows, float[] mean) {
        double sum = 0;
        for (float[] row : rows) {
            for (int i = 0; i < mean.length; i++) {
                sum += (double) (row[i] - mean[i]) * (row[i] - mean[i]);
            }
        }
        float scale = (float) Math.sqrt(sum / ((double) rows.length * mean.length));
        return scale > 0 ? scale : 1;
    }
}
