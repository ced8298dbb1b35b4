package org.nearedge.process;

/**
 * The numbers of some steps as one would write them for a single array, with all that can be known beforehand known: what
 * the steps are measured against, and what they are compared with to be sure that both compute the same.
 */
final class PlainLoops {
    private PlainLoops() {}

    /** @param weights of a moving window, shape (window), odd */
    static double[] smoothed(double[] data, double[] weights) {
        int n = data.length;
        int half = weights.length / 2;
        double[] out = data.clone();
        for (int i = half; i < n - half; i++) {
            double sum = 0;
            for (int k = 0; k < weights.length; k++) {
                sum += weights[k] * data[i - half + k];
            }
            out[i] = sum;
        }
        return out;
    }

    /** @param weights at 0, 1, … half width */
    static double[] broadened(double[] data, double[] weights) {
        int n = data.length;
        int half = weights.length - 1;
        double[] mirrored = new double[n + 2 * half];
        for (int i = 0; i < mirrored.length; i++) {
            int at = i - half;
            mirrored[i] = data[at < 0 ? -1 - at : at >= n ? 2 * n - 1 - at : at];
        }
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = weights[0] * mirrored[i + half];
            for (int k = 1; k <= half; k++) {
                sum += weights[k] * (mirrored[i + half - k] + mirrored[i + half + k]);
            }
            out[i] = sum;
        }
        return out;
    }

    /**
     * Maximum of the Poisson likelihood of A E^-r in a window, by Newton's method, subtracted from its start on.
     *
     * @param logs logarithm of each channel's energy
     */
    static double[] subtracted(double[] data, double[] logs, int from, int to) {
        int n = to - from;
        double centre = 0.5 * (logs[from] + logs[to - 1]);
        double total = 0;
        double moment = 0;
        double low = 0;
        double high = 0;
        for (int i = from; i < to; i++) {
            total += data[i];
            moment -= data[i] * (logs[i] - centre);
            low += i < from + n / 2 ? data[i] : 0;
            high += i >= to - n / 2 ? data[i] : 0;
        }
        double r = 2 * Math.log(low / high) / (logs[to - 1] - logs[from]);
        double level = 0;
        for (int iteration = 0; iteration < 100; iteration++) {
            double w = 0;
            double wx = 0;
            double wxx = 0;
            for (int i = from; i < to; i++) {
                double x = centre - logs[i];
                double weight = Math.exp(r * x);
                w += weight;
                wx += weight * x;
                wxx += weight * x * x;
            }
            double mean = wx / w;
            double change = (moment - total * mean) / (total * (wxx / w - mean * mean));
            r += change;
            level = total / w;
            if (Math.abs(change) <= 1e-12 * r) {
                break;
            }
        }
        double[] out = new double[data.length - from];
        for (int i = 0; i < out.length; i++) {
            out[i] = data[from + i] - level * Math.exp(r * (centre - logs[from + i]));
        }
        return out;
    }

    /** Adds the products of all pairs of channels of a spectrum; above the diagonal. */
    static void addProducts(double[] spectrum, double[][] sum) {
        for (int i = 0; i < spectrum.length; i++) {
            double a = spectrum[i];
            double[] row = sum[i];
            for (int j = i; j < spectrum.length; j++) {
                row[j] += a * spectrum[j];
            }
        }
    }
}
