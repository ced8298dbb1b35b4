package org.nearedge.process.background;

/**
 * How well a curve describes the channels of its window.
 *
 * @param channels how many there are
 * @param dispersion sum of the squared residuals, each over its variance function, over the degrees of freedom. Where
 *     the channels are counts and the curve's noise is theirs this is the reduced chi-squared, about 1 if the curve is
 *     right
 * @param correlation how many channels share one piece of noise, 1 if each has its own: 1 + 2 times the sum of the
 *     autocorrelations of the residuals, up to the first that is none or to ten channels. Detectors spread an electron
 *     over neighbours; the errors of the curve grow with its root (Bayley and Hammersley, J. R. Statist. Soc. Suppl. 1946,
 *     8, 184)
 * @param determination R squared: share of the channels' variance that the curve describes
 * @param runs standard normal deviate of the number of runs of residuals of one sign, in pieces of as many channels as
 *     share their noise, at most four: far below zero where they hang
 *     together (Wald and Wolfowitz, Ann. Math. Statist. 1940, 11, 147)
 * @param residual root of the mean squared residual, in the intensity's unit
 * @param deviance what is left to be explained, in the sense of generalised linear models
 */
public record Goodness(
        int channels,
        double dispersion,
        double correlation,
        double determination,
        double runs,
        double residual,
        double deviance) {
    private static final int LONGEST_CORRELATION = 10;
    /** Channels: a detector's noise hangs together over so many, what does over more is structure. */
    private static final int LARGEST_PIECE = 4;

    /** @param parameters of the curve, fewer than there are channels */
    static Goodness of(Shape shape, double[] values, double[] curve, int parameters) {
        int n = values.length;
        double mean = 0;
        for (double value : values) {
            mean += value / n;
        }
        double[] residuals = new double[n];
        double squares = 0;
        double weighted = 0;
        double total = 0;
        double deviance = 0;
        for (int i = 0; i < n; i++) {
            double off = values[i] - curve[i];
            residuals[i] = off / Math.sqrt(shape.variance(curve[i]));
            squares += off * off;
            weighted += off * off / shape.variance(curve[i]);
            total += (values[i] - mean) * (values[i] - mean);
            // Up to a constant that the channels alone decide: only differences of it are used.
            deviance += shape.isLogarithmic() ? 2 * (curve[i] - values[i] * Math.log(curve[i])) : off * off;
        }
        double correlation = correlation(residuals);
        return new Goodness(
                n,
                weighted / (n - parameters),
                correlation,
                total > 0 ? 1 - squares / total : 1,
                runs(inPieces(residuals, (int) Math.rint(Math.min(LARGEST_PIECE, correlation)))),
                Math.sqrt(squares / n),
                deviance);
    }

    private static double correlation(double[] residuals) {
        int n = residuals.length;
        double squares = 0;
        for (double residual : residuals) {
            squares += residual * residual;
        }
        double sum = 1;
        for (int lag = 1; lag <= LONGEST_CORRELATION && lag < n / 4; lag++) {
            double product = 0;
            for (int i = lag; i < n; i++) {
                product += residuals[i] * residuals[i - lag];
            }
            if (!(product / squares > 2 / Math.sqrt(n))) {
                break;
            }
            sum += 2 * product / squares;
        }
        return sum;
    }

    private static double[] inPieces(double[] residuals, int length) {
        double[] sums = new double[residuals.length / length];
        for (int i = 0; i < sums.length * length; i++) {
            sums[i / length] += residuals[i];
        }
        return sums;
    }

    private static double runs(double[] residuals) {
        int above = 0;
        int runs = 1;
        for (int i = 0; i < residuals.length; i++) {
            boolean now = residuals[i] > 0;
            above += now ? 1 : 0;
            runs += i > 0 && now != residuals[i - 1] > 0 ? 1 : 0;
        }
        double n = residuals.length;
        double expected = 1 + 2 * above * (n - above) / n;
        double variance = (expected - 1) * (expected - 2) / (n - 1);
        return variance > 0 ? (runs - expected) / Math.sqrt(variance) : 0;
    }
}
