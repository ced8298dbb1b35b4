package org.nearedge.model;

import java.util.Arrays;

/**
 * Takes inputs to mean 0 and unit scale and brings a network's outputs back. Its numbers come from the training
 * records alone.
 */
public final class Normaliser {
    /** Variance of a single number over that of all numbers of the curves together. */
    private static final double SINGLE = 0.1;

    private final float[] inputMean;
    private final float[] inputScale;
    private final float[] outputMean;
    private final float outputScale;

    private Normaliser(float[] inputMean, float[] inputScale, float[] outputMean, float outputScale) {
        this.inputMean = inputMean;
        this.inputScale = inputScale;
        this.outputMean = outputMean;
        this.outputScale = outputScale;
    }

    /** Means of each number, and one standard deviation about them for all inputs and one for all outputs. */
    public static Normaliser of(float[][] inputs, float[][] outputs) {
        return of(inputs, 0, outputs);
    }

    /**
     * The same with a scale of their own for single numbers after the curves: each weighs as much as a tenth of all the
     * numbers of the curves together, or among hundreds of them a distance, and a network's first layer, would not see
     * it.
     *
     * @param singles how many at the end of each input are no part of a curve
     */
    public static Normaliser of(float[][] inputs, int singles, float[][] outputs) {
        float[] in = mean(inputs);
        float[] out = mean(outputs);
        float[] scales = new float[in.length];
        int curves = in.length - singles;
        Arrays.fill(scales, 0, curves, scale(inputs, in, 0, curves));
        for (int i = curves; i < in.length; i++) {
            scales[i] = (float) (scale(inputs, in, i, i + 1) / Math.max(1, Math.sqrt(SINGLE * curves)));
        }
        return new Normaliser(in, scales, out, scale(outputs, out, 0, out.length));
    }

    static Normaliser ofNumbers(float[] numbers, int inputs, int outputs) {
        return new Normaliser(
                Arrays.copyOfRange(numbers, 0, inputs),
                Arrays.copyOfRange(numbers, inputs, 2 * inputs),
                Arrays.copyOfRange(numbers, 2 * inputs, 2 * inputs + outputs),
                numbers[2 * inputs + outputs]);
    }

    float[] numbers() {
        int inputs = inputMean.length;
        float[] all = Arrays.copyOf(inputMean, 2 * inputs + outputMean.length + 1);
        System.arraycopy(inputScale, 0, all, inputs, inputs);
        System.arraycopy(outputMean, 0, all, 2 * inputs, outputMean.length);
        all[all.length - 1] = outputScale;
        return all;
    }

    static int size(Architecture architecture) {
        return 2 * architecture.inputs() + architecture.outputs() + 1;
    }

    /** Shape (batch, inputs). */
    public float[][] inputs(float[][] raw) {
        float[][] result = new float[raw.length][];
        for (int row = 0; row < raw.length; row++) {
            float[] values = raw[row].clone();
            for (int i = 0; i < values.length; i++) {
                values[i] = (values[i] - inputMean[i]) / inputScale[i];
            }
            result[row] = values;
        }
        return result;
    }

    /** Outputs in reduced units to a network's numbers, shape (batch, outputs). */
    public float[][] outputs(float[][] raw) {
        float[][] result = new float[raw.length][];
        for (int row = 0; row < raw.length; row++) {
            float[] values = raw[row].clone();
            for (int i = 0; i < values.length; i++) {
                values[i] = (values[i] - outputMean[i]) / outputScale;
            }
            result[row] = values;
        }
        return result;
    }

    /** Variance of the targets about their means, in reduced units squared: one for all outputs. */
    public double targetVariance() {
        return (double) outputScale * outputScale;
    }

    /** A network's numbers back to the outputs' reduced units, shape (batch, outputs). */
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

    /** Standard deviation of the columns from (included) to (excluded) about their means; 1 if nothing varies. */
    private static float scale(float[][] rows, float[] mean, int from, int to) {
        double sum = 0;
        for (float[] row : rows) {
            for (int i = from; i < to; i++) {
                sum += (double) (row[i] - mean[i]) * (row[i] - mean[i]);
            }
        }
        float scale = (float) Math.sqrt(sum / ((double) rows.length * (to - from)));
        return scale > 0 ? scale : 1;
    }
}
