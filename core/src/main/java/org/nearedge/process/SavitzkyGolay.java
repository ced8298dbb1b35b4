package org.nearedge.process;

import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * Polynomial smoothing (Savitzky and Golay, Anal. Chem. 1964, 36, 1627): each channel takes the value of the
 * least-squares polynomial through its window. The same as {@code savgol_filter(mode='interp')} of SciPy: an even
 * window reaches one channel farther up than down and is evaluated in its middle, half a channel above the channel it
 * stands for; near the ends, the polynomial of the first or last whole window is evaluated off its middle.
 * Above order 7 or so this is the more accurate of the two ({@link DiscretePolynomials}).
 *
 * @param window channels, odd or even, at least 1
 * @param order of the polynomial, below the window
 */
public record SavitzkyGolay(int window, int order) implements Step {
    private static final double MOST_PRODUCTS = 2e9;

    public SavitzkyGolay {
        if (window < 1) {
            throw new IllegalArgumentException("window is " + window + " channels and must be at least 1");
        }
        if (order < 0 || order >= window) {
            throw new IllegalArgumentException(
                    "order is " + order + " and must be 0 to " + (window - 1) + ", below the window of " + window);
        }
    }

    @Override
    public Spectrum apply(Spectrum in) throws InputException {
        int n = in.size();
        if (window > n) {
            throw StepInput.fault(
                    in,
                    "savitzky-golay",
                    "the window of %d channels is wider than the spectrum of %d".formatted(window, n),
                    "choose a smaller window");
        }
        if (!UniformAxis.isEven(in.axis())) {
            throw StepInput.fault(in, "savitzky-golay", "its channels are not evenly spaced", "resample it first");
        }
        if ((double) window * n > MOST_PRODUCTS || (double) window * (order + 1) > 1e7) {
            throw StepInput.fault(
                    in,
                    "savitzky-golay",
                    "a window of %d channels and order %d on %d channels is too much".formatted(window, order, n),
                    "choose a smaller window or order, or wider channels");
        }
        DiscretePolynomials basis = new DiscretePolynomials(window, order);
        double[] data = in.toArray();
        double[] out = new double[n];
        int half = window / 2;
        double[] weights = basis.weightsAt(0);
        int ahead = window % 2 == 0 ? 1 : 0;
        // Weight by weight, not channel by channel: the same sums, and several channels are added at once.
        for (int k = 0; k < window; k++) {
            double weight = weights[k];
            int shift = k - half + ahead;
            for (int i = half; i < n - half; i++) {
                out[i] += weight * data[i + shift];
            }
        }
        double middle = 0.5 * (window - 1);
        double[] atStart = basis.coefficients(data, 0);
        double[] atEnd = basis.coefficients(data, n - window);
        for (int i = 0; i < half; i++) {
            out[i] = basis.valueAt(i - middle, atStart);
            out[n - 1 - i] = basis.valueAt(middle - i, atEnd);
        }
        return StepInput.outcome(in, in.axis(), out, "savitzky-golay");
    }
}
