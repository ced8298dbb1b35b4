package org.nearedge.process.fit.peaks;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.nearedge.process.fit.Covariance;
import org.nearedge.process.fit.Measured;
import org.nearedge.spectrum.Spectrum;

/**
 * The parabola through channels about a top, by least squares: position -b/2c and height of its vertex with their
 * errors. With three channels it goes through them.
 */
record Parabola(Measured position, Measured height) {
    /**
     * @param from first channel; the top lies between from and to
     * @param to the channel after the last, at least three after the first
     * @param noise standard error of one channel
     * @return null where it has no top within the channels
     */
    static Parabola of(Spectrum in, int from, int to, double noise) {
        double middle = 0.5 * (in.axis().at(from) + in.axis().at(to - 1));
        double half = 0.5 * (in.axis().at(to - 1) - in.axis().at(from));
        double[][] normal = new double[3][3];
        double[] right = new double[3];
        double[][] columns = new double[3][to - from];
        for (int i = from; i < to; i++) {
            double x = (in.axis().at(i) - middle) / half;
            double[] powers = {1, x, x * x};
            for (int a = 0; a < 3; a++) {
                columns[a][i - from] = powers[a] / (noise > 0 ? noise : 1);
                right[a] += powers[a] * in.at(i);
                for (int b = 0; b < 3; b++) {
                    normal[a][b] += powers[a] * powers[b];
                }
            }
        }
        double[] c = new LUDecomposition(new Array2DRowRealMatrix(normal, false))
                .getSolver()
                .solve(new org.apache.commons.math3.linear.ArrayRealVector(right, false))
                .toArray();
        double top = -c[1] / (2 * c[2]);
        if (!(c[2] < 0) || Math.abs(top) > 1) {
            return null;
        }
        Covariance covariance = Covariance.of(columns);
        double slopeByB = -1 / (2 * c[2]);
        double slopeByC = c[1] / (2 * c[2] * c[2]);
        double positionError = noise > 0 ? covariance.errorOf(new double[] {0, slopeByB, slopeByC}) : 0;
        double heightError = noise > 0 ? covariance.errorOf(new double[] {1, top, top * top}) : 0;
        return new Parabola(
                new Measured(middle + half * top, half * positionError),
                new Measured(c[0] + top * (c[1] + top * c[2]), heightError));
    }
}
