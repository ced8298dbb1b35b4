package org.nearedge.evaluate.baseline;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Ridge regression in its dual form: answers are mean(Y) + k(x)^T (K + lambda n I)^-1 (Y - mean(Y)), with K the kernel
 * between the n training inputs (Saunders, Gammerman, Vovk, ICML 1998, 515; intercept by centring). One
 * eigendecomposition of K serves every lambda.
 */
final class DualRidge {
    private final Kernel kernel;
    private final double[][] inputs;
    private final double[] mean;
    private final double[] eigenvalues;
    /** Columns are eigenvectors, shape (n, n). */
    private final DMatrixRMaj vectors;
    /** Centred answers in the basis of the eigenvectors, shape (n, outputs). */
    private final DMatrixRMaj rotated;

    DualRidge(Kernel kernel, LabelledSpectra train) {
        this.kernel = kernel;
        this.inputs = train.inputs();
        this.mean = TrainingMean.of(train.targets());
        int n = train.size();
        DMatrixRMaj between = between(inputs);
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
        if (!eigen.decompose(between)) {
            throw new IllegalStateException("no eigenvalues of a symmetric matrix of " + n);
        }
        eigenvalues = new double[n];
        vectors = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            // A kernel has no negative eigenvalue but by rounding.
            eigenvalues[i] = Math.max(0, eigen.getEigenvalue(i).real);
            CommonOps_DDRM.insert(eigen.getEigenVector(i), vectors, 0, i);
        }
        DMatrixRMaj centred = new DMatrixRMaj(train.targets());
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < mean.length; column++) {
                centred.add(row, column, -mean[column]);
            }
        }
        rotated = new DMatrixRMaj(n, mean.length);
        CommonOps_DDRM.multTransA(vectors, centred, rotated);
    }

    /** @param lambda strength of the penalty, above zero, per training record */
    VectorPredictor predictor(double lambda) {
        DMatrixRMaj weights = weights(lambda);
        return input -> {
            DMatrixRMaj answer = new DMatrixRMaj(1, mean.length);
            CommonOps_DDRM.mult(between(new double[][] {input}), weights, answer);
            for (int i = 0; i < mean.length; i++) {
                answer.data[i] += mean[i];
            }
            return answer.data;
        };
    }

    /**
     * Mean squared error over records for each penalty, summed over the records. All penalties share the records'
     * kernel in the basis of the eigenvectors.
     */
    double[] errors(LabelledSpectra test, double[] lambdas) {
        DMatrixRMaj projected = new DMatrixRMaj(test.size(), eigenvalues.length);
        CommonOps_DDRM.mult(between(test.inputs()), vectors, projected);
        double[] errors = new double[lambdas.length];
        DMatrixRMaj answers = new DMatrixRMaj(test.size(), mean.length);
        for (int l = 0; l < lambdas.length; l++) {
            DMatrixRMaj scaled = projected.copy();
            CommonOps_DDRM.multCols(scaled, inverse(lambdas[l]));
            CommonOps_DDRM.mult(scaled, rotated, answers);
            for (int row = 0; row < test.size(); row++) {
                double[] truth = test.targets()[row];
                for (int i = 0; i < truth.length; i++) {
                    double error = answers.get(row, i) + mean[i] - truth[i];
                    errors[l] += error * error / truth.length;
                }
            }
        }
        return errors;
    }

    private double[] inverse(double lambda) {
        double[] inverse = new double[eigenvalues.length];
        for (int i = 0; i < inverse.length; i++) {
            inverse[i] = 1 / (eigenvalues[i] + lambda * eigenvalues.length);
        }
        return inverse;
    }

    /** (K + lambda n I)^-1 (Y - mean(Y)), shape (n, outputs). */
    private DMatrixRMaj weights(double lambda) {
        DMatrixRMaj scaled = rotated.copy();
        CommonOps_DDRM.multRows(inverse(lambda), scaled);
        DMatrixRMaj weights = new DMatrixRMaj(eigenvalues.length, mean.length);
        CommonOps_DDRM.mult(vectors, scaled, weights);
        return weights;
    }

    /** Kernel between rows and the training inputs, shape (rows, n). */
    private DMatrixRMaj between(double[][] rows) {
        DMatrixRMaj values = new DMatrixRMaj(rows.length, inputs.length);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < inputs.length; j++) {
                values.set(i, j, kernel.of(rows[i], inputs[j]));
            }
        }
        return values;
    }

    /** Mean of the kernel of a training input with itself: the scale that lambda is measured by. */
    static double scale(Kernel kernel, double[][] inputs) {
        double sum = 0;
        for (double[] input : inputs) {
            sum += kernel.of(input, input);
        }
        return sum / inputs.length;
    }
}
