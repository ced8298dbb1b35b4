package org.nearedge.process.background;

import org.apache.commons.math3.linear.RealMatrix;

/**
 * A curve fitted to the channels of a window, with the covariance of its coefficients: its standard error at any energy
 * follows from all of it, slope and level together (Egerton, Electron Energy-Loss Spectroscopy in the Electron
 * Microscope, 3rd ed. 2011, section 4.4.4).
 *
 * <p>The coefficients belong to the scaled variable u = (t - centre) / half, t as {@link Shape} says, which runs from -1
 * to 1 over the window.
 */
public final class FittedCurve {
    private final Shape shape;
    private final double centre;
    private final double half;
    private final double[] coefficients;
    private final RealMatrix covariance;
    private final Goodness goodness;

    FittedCurve(
            Shape shape, double centre, double half, double[] coefficients, RealMatrix covariance, Goodness goodness) {
        this.shape = shape;
        this.centre = centre;
        this.half = half;
        this.coefficients = coefficients;
        this.covariance = covariance;
        this.goodness = goodness;
    }

    /** Intensity at an energy, eV. */
    public double at(double energy) {
        double u = (shape.variable(energy) - centre) / half;
        double sum = 0;
        for (int k = coefficients.length - 1; k >= 0; k--) {
            sum = sum * u + coefficients[k];
        }
        return shape.intensity(sum);
    }

    /** Standard error of the curve at an energy (eV), in the intensity's unit. */
    public double errorAt(double energy) {
        return Math.sqrt(Math.max(0, variance(gradient(energy))));
    }

    /**
     * Variance of the sum of the curve over channels, in the intensity's unit squared: their errors go together, which
     * the full covariance knows.
     */
    public double varianceOfSum(double... energies) {
        double[] sum = new double[coefficients.length];
        for (double energy : energies) {
            double[] one = gradient(energy);
            for (int k = 0; k < sum.length; k++) {
                sum[k] += one[k];
            }
        }
        return Math.max(0, variance(sum));
    }

    /**
     * Where a curve of second degree in energy has its extremum, and the standard error of the place by propagation of the
     * covariance, eV; null if it has no maximum.
     */
    public double[] vertex() {
        if (degree() != 2 || shape == Shape.LOG_LOG || !(coefficients[2] < 0)) {
            return null;
        }
        double u = -coefficients[1] / (2 * coefficients[2]);
        double[] gradient = {0, -1 / (2 * coefficients[2]), -u / coefficients[2]};
        return new double[] {centre + half * u, half * Math.sqrt(Math.max(0, variance(gradient)))};
    }

    public Goodness goodness() {
        return goodness;
    }

    /** Of the polynomial. */
    public int degree() {
        return coefficients.length - 1;
    }

    private double[] gradient(double energy) {
        double u = (shape.variable(energy) - centre) / half;
        double[] gradient = new double[coefficients.length];
        double power = shape.slope(at(energy));
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] = power;
            power *= u;
        }
        return gradient;
    }

    private double variance(double[] gradient) {
        double sum = 0;
        double[] moved = covariance.operate(gradient);
        for (int k = 0; k < gradient.length; k++) {
            sum += gradient[k] * moved[k];
        }
        return sum;
    }
}
