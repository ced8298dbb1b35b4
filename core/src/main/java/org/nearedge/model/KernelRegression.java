package org.nearedge.model;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Kernel ridge regression on normalised numbers (Saunders, Gammerman, Vovk, ICML 1998, 515): answers are k(x)^T (K +
 * penalty I)^-1 Y, which far from all records go to 0, the mean of the targets. Immutable, safe for several threads.
 */
public final class KernelRegression {
    private static final int MEDIAN_OF = 500;

    private final KernelSettings settings;
    private final float[][] inputs;
    private final double length;
    /** (K + penalty I)^-1 Y, shape (records, outputs). */
    private final float[][] weights;

    private KernelRegression(KernelSettings settings, float[][] inputs, float[][] weights) {
        this.settings = settings;
        this.inputs = inputs;
        this.weights = weights;
        length = settings.width() * medianDistance(inputs);
    }

    /**
     * @param inputs normalised, shape (records, inputs)
     * @param targets normalised, shape (records, outputs)
     */
    public static KernelRegression fit(KernelSettings settings, float[][] inputs, float[][] targets) {
        int n = inputs.length;
        KernelRegression unfitted = new KernelRegression(settings, inputs, new float[n][0]);
        DMatrixRMaj kernel = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double value = settings.of(
                        SquaredDistance.of(inputs[i], inputs[j], inputs[i].length, Double.POSITIVE_INFINITY),
                        unfitted.length);
                kernel.set(i, j, value);
                kernel.set(j, i, value);
            }
            kernel.add(i, i, settings.penalty());
        }
        DMatrixRMaj answers = new DMatrixRMaj(n, targets[0].length);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < targets[i].length; k++) {
                answers.set(i, k, targets[i][k]);
            }
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(n);
        if (!solver.setA(kernel)) {
            throw new IllegalStateException("a kernel with a penalty is not positive definite");
        }
        DMatrixRMaj solved = new DMatrixRMaj(n, targets[0].length);
        solver.solve(answers, solved);
        float[][] weights = new float[n][targets[0].length];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < weights[i].length; k++) {
                weights[i][k] = (float) solved.get(i, k);
            }
        }
        return new KernelRegression(settings, inputs, weights);
    }

    /** With weights as they were stored. */
    static KernelRegression of(KernelSettings settings, float[][] inputs, float[][] weights) {
        return new KernelRegression(settings, inputs, weights);
    }

    /** The same with the whole answer to itself. */
    KernelRegression alone() {
        KernelSettings whole = new KernelSettings(settings.shape(), settings.width(), settings.penalty(), 1);
        return new KernelRegression(whole, inputs, weights);
    }

    KernelSettings settings() {
        return settings;
    }

    float[][] weights() {
        return weights;
    }

    /** @return normalised answers, shape (batch, outputs) */
    public float[][] outputs(float[][] batch) {
        float[][] answers = new float[batch.length][weights[0].length];
        for (int row = 0; row < batch.length; row++) {
            float[] answer = answers[row];
            for (int i = 0; i < inputs.length; i++) {
                float likeness = (float) settings.of(
                        SquaredDistance.of(batch[row], inputs[i], inputs[i].length, Double.POSITIVE_INFINITY), length);
                float[] weight = weights[i];
                for (int k = 0; k < answer.length; k++) {
                    answer[k] += likeness * weight[k];
                }
            }
        }
        return answers;
    }

    /** Of all pairs; 1 if there is none or all are equal. */
    private static double medianDistance(float[][] inputs) {
        // Some hundreds tell the median; all pairs of many records would fill the memory.
        int stride = (inputs.length + MEDIAN_OF - 1) / MEDIAN_OF;
        double[] squares = new double[MEDIAN_OF * MEDIAN_OF / 2];
        int count = 0;
        for (int i = 0; i < inputs.length; i += stride) {
            for (int j = 0; j < i; j += stride) {
                squares[count++] = SquaredDistance.of(inputs[i], inputs[j], inputs[i].length, Double.POSITIVE_INFINITY);
            }
        }
        Arrays.sort(squares, 0, count);
        double median = count == 0 ? 0 : Math.sqrt(squares[count / 2]);
        return median > 0 ? median : 1;
    }
}
