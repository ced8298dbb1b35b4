package org.nearedge.process.pca;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Eigenvalues of a symmetric matrix, descending, and the eigenvectors of the largest.
 *
 * @param values all, none below zero
 * @param vectors shape (kept, size), each of length 1
 */
record Eigen(double[] values, double[][] vectors) {
    /** @param matrix shape (size x size), used up */
    static Eigen of(double[] matrix, int size, int kept) {
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
        if (!eigen.decompose(DMatrixRMaj.wrap(size, size, matrix))) {
            throw new IllegalStateException("the products of finite spectra have no eigenvectors");
        }
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted((a, b) -> Double.compare(
                        eigen.getEigenvalue(b).getReal(), eigen.getEigenvalue(a).getReal()))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] values = new double[size];
        double[][] vectors = new double[Math.min(kept, size)][];
        for (int k = 0; k < size; k++) {
            values[k] = Math.max(0, eigen.getEigenvalue(order[k]).getReal());
            if (k < vectors.length) {
                vectors[k] = eigen.getEigenVector(order[k]).data.clone();
            }
        }
        return new Eigen(values, vectors);
    }
}
