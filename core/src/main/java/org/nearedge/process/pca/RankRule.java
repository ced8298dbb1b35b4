package org.nearedge.process.pca;

/**
 * How many components rise above white noise: those whose singular value is above the threshold of Gavish and Donoho
 * (IEEE Trans. Inf. Theory 2014, 60, 5040), the one of least mean squared error. The noise need not be known, it is read
 * off the median singular value, which more than half of the components must share.
 */
final class RankRule {
    /** Of the largest singular value: smaller ones are the root of a rounding error, and no noise. */
    private static final double ROUNDING = 1e-7;

    private RankRule() {}

    /**
     * @param eigenvalues of the sum of products, descending; their roots are the singular values
     * @param spectra how many were summed
     * @param channels of each
     */
    static int rank(double[] eigenvalues, long spectra, int channels) {
        int values = (int) Math.min(Math.min(spectra, channels), eigenvalues.length);
        if (values == 0) {
            return 0;
        }
        double median = values % 2 == 1
                ? root(eigenvalues[values / 2])
                : 0.5 * (root(eigenvalues[values / 2 - 1]) + root(eigenvalues[values / 2]));
        double ratio = Math.min(spectra, channels) / (double) Math.max(spectra, channels);
        double threshold = Math.max(factor(ratio) * median, ROUNDING * root(eigenvalues[0]));
        int rank = 0;
        while (rank < values && root(eigenvalues[rank]) > threshold) {
            rank++;
        }
        return rank;
    }

    private static double root(double eigenvalue) {
        return Math.sqrt(Math.max(0, eigenvalue));
    }

    /** Threshold over median singular value: their equations (11) and (28). */
    static double factor(double ratio) {
        double b = ratio;
        double threshold = Math.sqrt(2 * (b + 1) + 8 * b / (b + 1 + Math.sqrt(b * b + 14 * b + 1)));
        return threshold / Math.sqrt(median(b));
    }

    /** Median of the Marchenko-Pastur distribution of eigenvalues of noise. */
    private static double median(double b) {
        double low = (1 - Math.sqrt(b)) * (1 - Math.sqrt(b));
        double high = (1 + Math.sqrt(b)) * (1 + Math.sqrt(b));
        double from = low;
        double to = high;
        for (int i = 0; i < 60; i++) {
            double middle = 0.5 * (from + to);
            if (share(b, low, high, middle) < 0.5) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return 0.5 * (from + to);
    }

    /** Share of the distribution up to a value: sqrt((high - t)(t - low)) / (2 pi b t). */
    private static double share(double b, double low, double high, double value) {
        int steps = 400;
        double half = 0.5 * (high - low);
        double limit = Math.acos(Math.max(-1, Math.min(1, (low + half - value) / half)));
        double sum = 0;
        // With t = low + half (1 - cos a) the integrand is smooth at both ends.
        for (int i = 0; i < steps; i++) {
            double a = (i + 0.5) * limit / steps;
            double t = low + half * (1 - Math.cos(a));
            double sine = half * Math.sin(a);
            sum += t > 0 ? sine * sine / (2 * Math.PI * b * t) : half / (Math.PI * b);
        }
        return sum * limit / steps;
    }
}
