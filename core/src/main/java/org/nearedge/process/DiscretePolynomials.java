package org.nearedge.process;

/**
 * Polynomials orthonormal on evenly spaced points that lie symmetrically around 0 (Gram polynomials), by their
 * three-term recurrence. Least squares in this basis need no matrix and keep their accuracy at high order, where powers
 * of the channel number lose it.
 */
final class DiscretePolynomials {
    private final int points;
    /** Recurrence p[k+1] = (x p[k] - b[k] p[k-1]) / b[k+1], with b[0] unused. */
    private final double[] b;

    private final double lowest;
    /** values[k][j]: polynomial k at point j. */
    private final double[][] values;

    /** @param order highest order, below the number of points */
    DiscretePolynomials(int points, int order) {
        this.points = points;
        lowest = 1 / Math.sqrt(points);
        b = new double[order + 1];
        for (int k = 1; k <= order; k++) {
            // Norms of the monic Gram polynomials: NIST Digital Library of Mathematical Functions, 18.22 (Hahn).
            double square = (double) k * k;
            b[k] = 0.5 * Math.sqrt(square * ((double) points * points - square) / (4 * square - 1));
        }
        values = new double[order + 1][points];
        double[] at = new double[order + 1];
        for (int j = 0; j < points; j++) {
            evaluate(j - 0.5 * (points - 1), at);
            for (int k = 0; k <= order; k++) {
                values[k][j] = at[k];
            }
        }
    }

    private void evaluate(double x, double[] out) {
        out[0] = lowest;
        for (int k = 1; k < out.length; k++) {
            double before = k == 1 ? 0 : b[k - 1] * out[k - 2];
            out[k] = (x * out[k - 1] - before) / b[k];
        }
    }

    /** Weights of the points in the value at x of their least-squares polynomial; x in channels from the middle. */
    double[] weightsAt(double x) {
        double[] at = new double[b.length];
        evaluate(x, at);
        double[] weights = new double[points];
        for (int k = 0; k < at.length; k++) {
            for (int j = 0; j < points; j++) {
                weights[j] += at[k] * values[k][j];
            }
        }
        return weights;
    }

    /** Coefficients of the least-squares polynomial through data[from], data[from + 1], … */
    double[] coefficients(double[] data, int from) {
        double[] coefficients = new double[b.length];
        for (int k = 0; k < coefficients.length; k++) {
            for (int j = 0; j < points; j++) {
                coefficients[k] += values[k][j] * data[from + j];
            }
        }
        return coefficients;
    }

    double valueAt(double x, double[] coefficients) {
        double[] at = new double[b.length];
        evaluate(x, at);
        double sum = 0;
        for (int k = 0; k < at.length; k++) {
            sum += coefficients[k] * at[k];
        }
        return sum;
    }
}
