package org.nearedge.process;

import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.Spectrum;

/**
 * The background of a core-loss edge, A E^-r (Egerton, Electron Energy-Loss Spectroscopy in the Electron Microscope,
 * 3rd ed., section 4.4).
 *
 * @param reference energy in the middle of the fit window, eV
 * @param intensity background at that energy, in the spectrum's unit; A = intensity * reference^r
 * @param exponent r, zero or above
 */
public record PowerLaw(double reference, double intensity, double exponent) {
    private static final int MOST_ITERATIONS = 100;
    /** A rise over the window below this share is no rise. */
    private static final double NEARLY_FLAT = 0.01;

    /** Background at an energy (eV, above zero). */
    public double at(double energy) {
        return intensity * Math.exp(-exponent * Math.log(energy / reference));
    }

    /**
     * The same in the channels from (included) to (excluded) of an axis, which keeps the logarithms of its energies for
     * all spectra that share it.
     */
    public double[] on(EnergyAxis axis, int from, int to) {
        double logReference = Math.log(reference);
        double[] values = new double[to - from];
        for (int i = 0; i < values.length; i++) {
            values[i] = intensity * Math.exp(exponent * (logReference - axis.logAt(from + i)));
        }
        return values;
    }

    /**
     * Fit to the channels from (included) to (excluded): the start is Egerton's two-area method, r = 2 ln(I1 / I2) /
     * ln(E2 / E1) from the sums over the two halves of the window; it is refined to the maximum of the Poisson likelihood
     * by Newton's method. The likelihood has a single maximum, weights each channel by its own counting error, keeps the
     * window's area, and takes counts of zero and below as they are, where a fit to logarithms cannot.
     *
     * <p>A window that is flat within its noise gives a constant, r = 0.
     *
     * @return null if there is no falling power law: sum not positive, or a rise that is significant
     */
    static PowerLaw fit(Spectrum in, int from, int to) {
        EnergyAxis axis = in.axis();
        double reference = Math.sqrt(axis.at(from) * axis.at(to - 1));
        double logReference = Math.log(reference);
        int n = to - from;
        double[] x = new double[n];
        double[] y = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            x[i] = logReference - axis.logAt(from + i);
            y[i] = in.at(from + i);
            sum += y[i];
        }
        if (!(sum > 0) || !(sum < Double.MAX_VALUE)) {
            return null;
        }
        for (int i = 0; i < n; i++) {
            y[i] /= sum / n;
        }
        double r = twoAreas(axis, y, from);
        boolean settled = false;
        // Half an e-fold across the window at a time: the likelihood is smooth on that scale.
        double most = 0.5 / (x[0] - x[n - 1]);
        for (int i = 0; i < MOST_ITERATIONS && !settled; i++) {
            Score score = Score.at(x, y, r);
            double change = score.slope / score.curvature;
            r += Math.max(-most, Math.min(most, change));
            settled = Math.abs(change) <= 1e-12 * Math.max(1, Math.abs(r));
        }
        if (!settled
                || (r * (x[0] - x[n - 1]) < -NEARLY_FLAT
                        && rises(x, y, Noise.deviation(in.slice(from, to)) * n / sum))) {
            return null;
        }
        r = Math.max(0, r);
        double level = sum / n * Score.at(x, y, r).level;
        return Double.isFinite(level) ? new PowerLaw(reference, level, r) : null;
    }

    /** Whether y, of mean 1, rises with energy by more than four times the error of its slope. */
    private static boolean rises(double[] x, double[] y, double noise) {
        Score flat = Score.at(x, y, 0);
        return -flat.slope > 4 * noise * Math.sqrt(flat.curvature);
    }

    private static double twoAreas(EnergyAxis axis, double[] y, int from) {
        int half = y.length / 2;
        double low = 0;
        double high = 0;
        for (int i = 0; i < half; i++) {
            low += y[i];
            high += y[y.length - half + i];
        }
        double r = 2 * Math.log(low / high) / Math.log(axis.at(from + y.length - 1) / axis.at(from));
        return low > 0 && high > 0 && Double.isFinite(r) ? Math.max(0, Math.min(20, r)) : 3;
    }

    /** Derivatives of the profile likelihood r sum(y x) - n ln(sum(e^(r x))): for each r the level that keeps the area. */
    private record Score(double level, double slope, double curvature) {
        static Score at(double[] x, double[] y, double r) {
            double w = 0;
            double wx = 0;
            double wxx = 0;
            double yx = 0;
            for (int i = 0; i < x.length; i++) {
                double weight = Math.exp(r * x[i]);
                w += weight;
                wx += weight * x[i];
                wxx += weight * x[i] * x[i];
                yx += y[i] * x[i];
            }
            double n = x.length;
            double mean = wx / w;
            return new Score(n / w, yx - n * mean, n * (wxx / w - mean * mean));
        }
    }
}
