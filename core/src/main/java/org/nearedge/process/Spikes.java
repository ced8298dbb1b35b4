package org.nearedge.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nearedge.process.background.Counts;
import org.nearedge.spectrum.Spectrum;

/**
 * Finds the spikes that cosmic rays and X-rays leave in a spectrum: channels where the first difference leaps out and back
 * again, by the modified z-score of the first differences, z = 0.6745 (d - median) / MAD (Whitaker and Hayes, Chemom.
 * Intell. Lab. Syst. 2018, 179, 82; MAD: median of the absolute deviations from the median). Median and MAD are those of
 * the 61 differences around, for noise grows with the intensity.
 *
 * <p>An edge leaps out and does not come back, and a line that the instrument has broadened comes back over several
 * channels. So a spike, unlike there, must be at most three channels wide and the channels at its feet must be back at the
 * level of those beyond: a line of a full width at half maximum of three channels or more is never taken for one.
 */
final class Spikes {
    static final int WIDEST = 3;

    private static final int AROUND = 30;
    private static final double MEDIAN_OF_NORMAL = 0.6744897501960817;
    /** What the feet of a spike of one, two and three channels may have of its height, beside their noise. */
    private static final double[] FOOT = {0.2, 0.2, 0.1};
    /** The noise is at least this share of what it is in the middle of all. */
    private static final double LEAST_NOISE = 0.1;
    /** Rounding, as a share of the largest intensity. */
    private static final double ROUNDING = 1e-9;

    /** Channels from (included) to (excluded). */
    record Spike(int from, int end) {}

    private final double[] values;
    private final double threshold;
    private final boolean counts;
    private final double[] differences;
    /** What the noise is at least, anywhere. */
    private final double leastNoise;
    /** Standard deviation of the first differences around each channel; NaN: nobody has asked for it yet. */
    private final double[] noise;
    /** A channel that is left alone, with its neighbours; -1: none. */
    private final int kept;

    private Spikes(Spectrum in, double[] values, double threshold) {
        this.values = values;
        this.threshold = threshold;
        counts = Counts.areWhole(in, 0, in.size());
        double rounding = ROUNDING * Arrays.stream(values).map(Math::abs).max().orElse(0);
        differences = new double[values.length - 1];
        Arrays.setAll(differences, i -> values[i + 1] - values[i]);
        leastNoise = Math.max(rounding, LEAST_NOISE * deviation(differences.clone()));
        noise = new double[values.length];
        Arrays.fill(noise, Double.NaN);
        kept = zeroLoss(in);
    }

    /**
     * The spikes of intensities on the channels of a spectrum, none of which touches another.
     *
     * @param threshold in standard deviations of the noise
     */
    static List<Spike> find(Spectrum in, double[] values, double threshold) {
        Spikes search = new Spikes(in, values, threshold);
        List<Spike> found = new ArrayList<>();
        int i = 2;
        while (i < values.length - 2) {
            int width = search.widthAt(i);
            if (width > 0) {
                found.add(new Spike(i, i + width));
            }
            i += width > 0 ? width + 1 : 1;
        }
        return found;
    }

    /** A zero-loss peak in wide channels is as narrow as a spike. */
    private static int zeroLoss(Spectrum in) {
        int top = 0;
        for (int i = 1; i < in.size(); i++) {
            top = in.at(i) > in.at(top) ? i : top;
        }
        return in.axis().contains(0) && Math.abs(in.axis().at(top)) < 10 ? top : -1;
    }

    /** Channels of the spike that begins here, or 0. */
    private int widthAt(int i) {
        for (int width = 1; width <= WIDEST && i + width + 1 < values.length; width++) {
            boolean atZero = kept >= i - 2 && kept <= i + width + 1;
            if (!atZero && isSpike(i, i + width)) {
                return width;
            }
        }
        return 0;
    }

    private boolean isSpike(int from, int end) {
        double up = values[from] - values[from - 1];
        double down = values[end] - values[end - 1];
        double smaller = Math.min(Math.abs(up), Math.abs(down));
        double floor = floor(Math.min(values[from - 1], values[end]));
        // The floor first: the median of 61 differences is only taken where something leaps.
        if (Math.signum(up) == Math.signum(down)
                || !(smaller > threshold * floor)
                || !(smaller > threshold * noise(from))) {
            return false;
        }
        double scale = Math.max(floor, noise(from));
        double height = 0;
        for (int i = from; i < end; i++) {
            double t = (i - from + 1.0) / (end - from + 1);
            double base = (1 - t) * values[from - 1] + t * values[end];
            // All of it on the same side.
            double off = Math.signum(up) * (values[i] - base);
            if (off <= 0) {
                return false;
            }
            height = Math.max(height, off);
        }
        double foot = Math.max(
                Math.signum(up) * (values[from - 1] - values[from - 2]),
                Math.signum(up) * (values[end] - values[end + 1]));
        double allowed = FOOT[end - from - 1] * height + scale;
        return foot < allowed && Math.abs(values[end] - values[from - 1]) < height / 2;
    }

    /** Least standard deviation of a first difference; of counts that of the base. */
    private double floor(double base) {
        return Math.max(leastNoise, counts ? Math.sqrt(2 * Math.max(1, base)) : 0);
    }

    private double noise(int channel) {
        if (Double.isNaN(noise[channel])) {
            int from = Math.max(0, Math.min(channel - AROUND, values.length - 2 - 2 * AROUND));
            int end = Math.min(differences.length, from + 2 * AROUND + 1);
            noise[channel] = deviation(Arrays.copyOfRange(differences, from, end));
        }
        return noise[channel];
    }

    /** Standard deviation by the median of the absolute deviations; the numbers are changed. */
    private static double deviation(double[] values) {
        double median = median(values);
        for (int k = 0; k < values.length; k++) {
            values[k] = Math.abs(values[k] - median);
        }
        return median(values) / MEDIAN_OF_NORMAL;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : 0.5 * (values[middle - 1] + values[middle]);
    }
}
