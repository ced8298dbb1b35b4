package org.nearedge.process;

/**
 * A sampled Gaussian of sum 1 and of exactly the variance asked for. Sampling alone makes a Gaussian narrower than about
 * one channel too narrow (at 0.4 channels by half its variance); so the width that is sampled is the one whose samples
 * have the variance wanted. Above one channel the two widths agree to better than 1e-7.
 */
final class GaussianKernel {
    /** Half width in sigmas: what is cut off is below 2e-9 of the area. */
    private static final double HALF_WIDTH = 6;

    private GaussianKernel() {}

    static int halfWidth(double sigma) {
        return (int) Math.max(2, Math.ceil(HALF_WIDTH * sigma));
    }

    /**
     * @param sigma channels, above 0
     * @return weights at 0, 1, … half width; the kernel is symmetric
     */
    static double[] of(double sigma) {
        if (sigma >= 1.5) {
            return sampled(sigma, halfWidth(sigma));
        }
        int half = halfWidth(Math.max(sigma, 1));
        double low = 0;
        double high = 2;
        for (int i = 0; i < 60; i++) {
            double middle = 0.5 * (low + high);
            if (variance(sampled(middle, half)) < sigma * sigma) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return sampled(0.5 * (low + high), half);
    }

    private static double[] sampled(double sigma, int half) {
        double[] weights = new double[half + 1];
        double sum = 0;
        for (int i = half; i >= 0; i--) {
            double x = i / sigma;
            weights[i] = Math.exp(-0.5 * x * x);
            sum += i == 0 ? weights[i] : 2 * weights[i];
        }
        for (int i = 0; i <= half; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private static double variance(double[] weights) {
        double sum = 0;
        for (int i = 1; i < weights.length; i++) {
            sum += 2.0 * i * i * weights[i];
        }
        return sum;
    }

    /** Convolution on channels; beyond its ends the data are mirrored (… b a | a b …), which keeps their sum. */
    static double[] convolve(double[] data, double[] weights) {
        int n = data.length;
        int half = weights.length - 1;
        double[] longer = new double[n + 2 * half];
        System.arraycopy(data, 0, longer, half, n);
        for (int k = 1; k <= half; k++) {
            longer[half - k] = data[mirrored(-k, n)];
            longer[half + n - 1 + k] = data[mirrored(n - 1 + k, n)];
        }
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            out[i] = weights[0] * data[i];
        }
        // Weight by weight, not channel by channel: the same sums, and several channels are added at once.
        for (int k = 1; k <= half; k++) {
            double weight = weights[k];
            int below = half - k;
            int above = half + k;
            for (int i = 0; i < n; i++) {
                out[i] += weight * (longer[i + below] + longer[i + above]);
            }
        }
        return out;
    }

    private static int mirrored(int index, int n) {
        int within = Math.floorMod(index, 2 * n);
        return within < n ? within : 2 * n - 1 - within;
    }
}
