package org.nearedge.process.background;

import java.util.Arrays;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Fits a {@link Shape} of some degree to channels. A polynomial in the intensity by least squares; a polynomial in its
 * logarithm by the maximum of the Poisson likelihood, found by Newton's method: a generalised linear model with
 * logarithmic link (McCullagh and Nelder, Generalized Linear Models, 2nd ed. 1989, chapter 6). It weights each channel by
 * its own counting error, keeps the window's area, takes counts of zero and below as they are, and has a single maximum.
 *
 * <p>The covariance is the inverse of the information, times the dispersion that the residuals show (quasi-likelihood,
 * chapter 9 there): so that a gain other than 1, or intensities that are no counts, give the right errors too. Where
 * they are counts the dispersion is taken as 1 at least. Noise that neighbouring channels share counts once
 * ({@link Goodness#correlation}).
 */
public final class CurveFit {
    private static final int MOST_STEPS = 60;
    private static final double SETTLED = 1e-7;
    private static final double SMALLEST_SHARE = 1e-6;
    /** Change of the logarithm over half the window that no background has. */
    private static final double STEEPEST = 100;

    private final Shape shape;
    private final int parameters;
    private final double[] energies;
    /** Of mean 1. */
    private final double[] values;

    private final double scale;
    private final double centre;
    private final double half;
    private final double[][] powers;

    /** @param energies eV, ascending, more than degree + 1; their intensities sum to more than zero unless it is a line */
    private CurveFit(Shape shape, int degree, double[] energies, double[] values) {
        this.shape = shape;
        this.parameters = degree + 1;
        this.energies = energies;
        int n = energies.length;
        double mean = Arrays.stream(values).sum() / n;
        scale = shape.isLogarithmic() ? mean : 1;
        this.values = Arrays.stream(values).map(value -> value / scale).toArray();
        double from = shape.variable(energies[0]);
        double to = shape.variable(energies[n - 1]);
        centre = (from + to) / 2;
        half = (to - from) / 2;
        powers = new double[n][parameters];
        for (int i = 0; i < n; i++) {
            double u = (shape.variable(energies[i]) - centre) / half;
            powers[i][0] = 1;
            for (int k = 1; k < parameters; k++) {
                powers[i][k] = powers[i][k - 1] * u;
            }
        }
    }

    /**
     * The curve of best fit.
     *
     * @param counts whether the intensities are counts: then their noise is not below the square root
     * @return null if there is none: nothing above zero, or nothing that a smooth curve describes
     */
    public static FittedCurve fit(Shape shape, int degree, double[] energies, double[] values, boolean counts) {
        if (shape.isLogarithmic() && !(Arrays.stream(values).sum() > 0)) {
            return null;
        }
        CurveFit fit = new CurveFit(shape, degree, energies, values);
        double[] coefficients = shape.isLogarithmic() ? fit.mostLikely() : fit.leastSquares();
        return coefficients == null ? null : fit.with(coefficients, counts);
    }

    /**
     * A curve that is known already, with the errors and the goodness that the channels give it.
     *
     * @param start polynomial's value at the first channel
     * @param end the same at the last: a polynomial of first degree
     */
    public static FittedCurve through(
            Shape shape, double start, double end, double[] energies, double[] values, boolean counts) {
        CurveFit fit = new CurveFit(shape, 1, energies, values);
        double level = (start + end) / 2 - (shape.isLogarithmic() ? Math.log(fit.scale) : 0);
        return fit.with(new double[] {level, (end - start) / 2}, counts);
    }

    /**
     * Chance that channels on the first curve would by noise alone prefer the second, of a higher degree, as much as they
     * do: the F-test of nested curves (McCullagh and Nelder, section 2.3; Bevington and Robinson, Data Reduction and Error
     * Analysis, 3rd ed. 2003, section 11.4).
     */
    public static double chanceThatStraight(FittedCurve low, FittedCurve high) {
        int freedom = low.goodness().channels() - high.degree() - 1;
        int more = high.degree() - low.degree();
        double gain = Math.max(0, low.goodness().deviance() - high.goodness().deviance()) / more;
        double left = high.goodness().dispersion() * high.goodness().correlation();
        if (freedom < 1 || !(left > 0)) {
            return 1;
        }
        return 1 - new FDistribution(null, more, freedom).cumulativeProbability(gain / left);
    }

    private FittedCurve with(double[] coefficients, boolean counts) {
        double[] curve = curve(coefficients);
        for (double value : curve) {
            if (!Double.isFinite(value)) {
                return null;
            }
        }
        RealMatrix information = information(curve);
        RealMatrix inverse;
        try {
            inverse = new CholeskyDecomposition(information).getSolver().getInverse();
        } catch (MathIllegalArgumentException e) {
            return null;
        }
        double[] original = coefficients.clone();
        original[0] += shape.isLogarithmic() ? Math.log(scale) : 0;
        double[] whole = Arrays.stream(curve).map(value -> value * scale).toArray();
        double[] given = Arrays.stream(values).map(value -> value * scale).toArray();
        Goodness goodness = Goodness.of(shape, given, whole, parameters);
        double dispersion = counts ? Math.max(1, goodness.dispersion()) : goodness.dispersion();
        return new FittedCurve(
                shape,
                centre,
                half,
                original,
                inverse.scalarMultiply(dispersion * goodness.correlation() / scale),
                goodness);
    }

    private double[] leastSquares() {
        double[] rise = new double[parameters];
        for (int i = 0; i < values.length; i++) {
            for (int k = 0; k < parameters; k++) {
                rise[k] += powers[i][k] * values[i];
            }
        }
        return solve(information(values), rise);
    }

    private double[] mostLikely() {
        double[] now = new double[parameters];
        double likelihood = likelihood(now);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] curve = curve(now);
            double[] rise = new double[parameters];
            for (int i = 0; i < values.length; i++) {
                for (int k = 0; k < parameters; k++) {
                    rise[k] += powers[i][k] * (values[i] - curve[i]);
                }
            }
            double[] change = solve(information(curve), rise);
            if (change == null) {
                return null;
            }
            double largest = Arrays.stream(change).map(Math::abs).max().orElse(0);
            if (largest < SETTLED) {
                // The next step would be the square of this one.
                return moved(now, change, 1);
            }
            double share = 1;
            double[] next = moved(now, change, share);
            double better = likelihood(next);
            while (!(better >= likelihood)) {
                share /= 2;
                if (share < SMALLEST_SHARE) {
                    return null;
                }
                next = moved(now, change, share);
                better = likelihood(next);
            }
            now = next;
            likelihood = better;
            if (Arrays.stream(now).skip(1).map(Math::abs).max().orElse(0) > STEEPEST) {
                return null;
            }
        }
        return null;
    }

    private static double[] moved(double[] from, double[] change, double share) {
        double[] to = from.clone();
        for (int k = 0; k < to.length; k++) {
            to[k] += share * change[k];
        }
        return to;
    }

    private static double[] solve(RealMatrix matrix, double[] right) {
        try {
            return new CholeskyDecomposition(matrix)
                    .getSolver()
                    .solve(new ArrayRealVector(right, false))
                    .toArray();
        } catch (MathIllegalArgumentException e) {
            // Not positive definite: the channels do not decide.
            return null;
        }
    }

    private double likelihood(double[] coefficients) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double eta = polynomial(coefficients, i);
            sum += values[i] * eta - Math.exp(eta);
        }
        return sum;
    }

    private double[] curve(double[] coefficients) {
        double[] curve = new double[values.length];
        for (int i = 0; i < curve.length; i++) {
            curve[i] = shape.intensity(polynomial(coefficients, i));
        }
        return curve;
    }

    private double polynomial(double[] coefficients, int channel) {
        double sum = 0;
        for (int k = 0; k < parameters; k++) {
            sum += coefficients[k] * powers[channel][k];
        }
        return sum;
    }

    /** Sum over the channels of the products of the powers, weighted by slope squared over variance. */
    private RealMatrix information(double[] curve) {
        double[][] sum = new double[parameters][parameters];
        for (int i = 0; i < values.length; i++) {
            double weight = shape.isLogarithmic() ? curve[i] : 1;
            for (int k = 0; k < parameters; k++) {
                for (int l = 0; l <= k; l++) {
                    sum[k][l] += weight * powers[i][k] * powers[i][l];
                }
            }
        }
        for (int k = 0; k < parameters; k++) {
            for (int l = 0; l < k; l++) {
                sum[l][k] = sum[k][l];
            }
        }
        return new Array2DRowRealMatrix(sum, false);
    }
}
