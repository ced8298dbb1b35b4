package org.nearedge.process.fit;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Covariance of fitted parameters, (J'J)^-1, where J has the derivatives of the fit by them, each over the error of its
 * channel: W. H. Press et al., Numerical Recipes, 3rd ed., section 15.4 (2007). What the data do not determine has
 * infinite variance instead of a number that is rounding.
 */
public final class Covariance {
    /** Of the singular values of J with columns of length 1. */
    private static final double SINGULAR = 1e-10;

    private final double[][] matrix;
    private final boolean[] undetermined;

    private Covariance(double[][] matrix, boolean[] undetermined) {
        this.matrix = matrix;
        this.undetermined = undetermined;
    }

    /** @param columns of J, one a parameter, shape (parameters, channels) */
    public static Covariance of(double[][] columns) {
        int k = columns.length;
        double[][] matrix = new double[k][k];
        boolean[] undetermined = new boolean[k];
        if (k == 0) {
            return new Covariance(matrix, undetermined);
        }
        double[] length = new double[k];
        double[][] rows = new double[columns[0].length][k];
        for (int j = 0; j < k; j++) {
            length[j] = Math.sqrt(Arrays.stream(columns[j]).map(v -> v * v).sum());
            for (int i = 0; i < rows.length; i++) {
                rows[i][j] = length[j] > 0 ? columns[j][i] / length[j] : 0;
            }
        }
        SingularValueDecomposition svd = new SingularValueDecomposition(new Array2DRowRealMatrix(rows, false));
        double[] values = svd.getSingularValues();
        RealMatrix v = svd.getV();
        for (int s = 0; s < k; s++) {
            boolean lost = values[s] <= SINGULAR * values[0];
            for (int a = 0; a < k; a++) {
                if (lost) {
                    undetermined[a] |= Math.abs(v.getEntry(a, s)) > 0.1;
                    continue;
                }
                for (int b = 0; b < k; b++) {
                    matrix[a][b] += v.getEntry(a, s) * v.getEntry(b, s) / (values[s] * values[s]);
                }
            }
        }
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                matrix[a][b] /= length[a] * length[b];
            }
        }
        return new Covariance(matrix, undetermined);
    }

    /** In the parameters' units. */
    public double at(int a, int b) {
        return matrix[a][b];
    }

    /** Standard error; NaN where the data do not determine the parameter. */
    public double error(int a) {
        return undetermined[a] ? Double.NaN : Math.sqrt(matrix[a][a]);
    }

    public double correlation(int a, int b) {
        return a == b ? 1 : matrix[a][b] / Math.sqrt(matrix[a][a] * matrix[b][b]);
    }

    /** Standard error of a function of the parameters whose derivatives by them are given. */
    public double errorOf(double[] gradient) {
        double variance = 0;
        for (int a = 0; a < gradient.length; a++) {
            if (undetermined[a] && gradient[a] != 0) {
                return Double.NaN;
            }
            for (int b = 0; b < gradient.length; b++) {
                variance += gradient[a] * matrix[a][b] * gradient[b];
            }
        }
        return Math.sqrt(Math.max(0, variance));
    }

    public boolean isUndetermined(int a) {
        return undetermined[a];
    }
}
