package org.nearedge.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What is done to a curve before a network sees it. Detail finer than what tells one site from another only costs
 * records to learn that it does not matter; and the height of the highest peak is a poorer scale than the mean far
 * above the edge, where every site absorbs alike.
 *
 * @param smoothing Gaussian standard deviation, eV; 0 for none. The ends are continued as they are
 * @param from first energy of the range whose mean becomes 1, eV; null leaves the scale as it is
 * @param to last energy of that range, eV
 * @param root whether the square root is taken, which weighs low and high peaks alike; what is below 0 becomes 0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Conditioning(double smoothing, Double from, Double to, boolean root) {
    public static final Conditioning NONE = new Conditioning(0, null, null, false);

    private static final double WIDEST = 5;

    public Conditioning {
        if (!(smoothing >= 0 && smoothing <= WIDEST)) {
            throw new IllegalArgumentException("a smoothing of " + smoothing + " eV");
        }
        if ((from == null) != (to == null) || (from != null && !(from < to))) {
            throw new IllegalArgumentException("a range from " + from + " to " + to + " eV");
        }
    }

    /** The same without its scale, if that is taken from energies outside a window. */
    Conditioning within(InputWindow window) {
        boolean seen = from == null || (window.from() <= from && to <= window.to());
        return seen ? this : new Conditioning(smoothing, null, null, root);
    }

    /** A curve of {@code size} numbers at {@code at} in a row, changed in place; {@code first} and {@code step} in eV. */
    void apply(float[] row, int at, int size, double first, double step) {
        if (smoothing > 0) {
            smooth(row, at, size, smoothing / step);
        }
        if (from != null) {
            int begin = Math.max(0, (int) Math.round((from - first) / step));
            int end = Math.min(size - 1, (int) Math.round((to - first) / step));
            double sum = 0;
            for (int i = begin; i <= end; i++) {
                sum += row[at + i];
            }
            double mean = sum / (end - begin + 1);
            // Noise or a wrong background can leave nothing there: then the maximum stays the scale.
            if (mean > LEAST) {
                for (int i = 0; i < size; i++) {
                    row[at + i] /= (float) mean;
                }
            }
        }
        if (root) {
            for (int i = 0; i < size; i++) {
                row[at + i] = (float) Math.sqrt(Math.max(0, row[at + i]));
            }
        }
    }

    /** Part of the maximum, 1, below which a mean is no scale. */
    private static final double LEAST = 0.02;

    private static void smooth(float[] row, int at, int size, double sigma) {
        int reach = (int) Math.ceil(4 * sigma);
        double[] kernel = new double[reach + 1];
        double sum = 0;
        for (int k = 0; k <= reach; k++) {
            kernel[k] = Math.exp(-0.5 * k * k / (sigma * sigma));
            sum += k == 0 ? kernel[k] : 2 * kernel[k];
        }
        double[] padded = new double[size + 2 * reach];
        for (int i = 0; i < padded.length; i++) {
            padded[i] = row[at + Math.max(0, Math.min(size - 1, i - reach))];
        }
        for (int i = 0; i < size; i++) {
            double value = kernel[0] * padded[i + reach];
            for (int k = 1; k <= reach; k++) {
                value += kernel[k] * (padded[i + reach - k] + padded[i + reach + k]);
            }
            row[at + i] = (float) (value / sum);
        }
    }
}
