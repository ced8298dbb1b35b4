package org.nearedge.process.fit.peaks;

import java.util.ArrayList;
import java.util.List;
import org.nearedge.process.Noise;
import org.nearedge.process.fit.FitChannels;
import org.nearedge.process.fit.Measured;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * Finds the peaks of a spectrum: its local maxima whose topographic prominence is large enough (as
 * scipy.signal.find_peaks has it: P. Virtanen et al., Nat. Methods 17, 261 (2020)), each read out between channels.
 */
public final class PeakFinder {
    /** A maximum must stand out from the noise by so many standard deviations. */
    private static final double NOISE = 5;

    /** Share of the spectrum's range that a peak must stand out by where there is no noise. */
    public static final double LEAST = 0.01;

    /** The parabola of a top takes channels up to this share of the width on either side. */
    private static final double TOP = 0.2;

    /** The line about a crossing takes channels up to this share of the width on either side. */
    private static final double SLOPE = 0.1;

    private PeakFinder() {}

    /**
     * @param from lower end of the range, eV; null: the first channel
     * @param to upper end of the range, eV; null: the last channel
     * @param least prominence that a peak has to have as a share of the range of intensities; null: {@value #LEAST}, and
     *     no less than the noise allows
     * @return by energy
     */
    public static List<Peak> of(Spectrum whole, Double from, Double to, Double least) throws InputException {
        Spectrum in = FitChannels.of(whole, from, to, 2).of(whole);
        double noise = Noise.deviation(in);
        double range = in.max() - in.min();
        double needed = least != null ? least * range : Math.max(LEAST * range, NOISE * noise);
        List<Peak> peaks = new ArrayList<>();
        int i = 1;
        while (i < in.size() - 1) {
            int end = i;
            while (end + 1 < in.size() && in.at(end + 1) == in.at(i)) {
                end++;
            }
            if (in.at(i) > in.at(i - 1) && end + 1 < in.size() && in.at(end + 1) < in.at(i)) {
                Peak peak = read(in, (i + end) / 2, noise, needed);
                if (peak != null) {
                    peaks.add(peak);
                }
            }
            i = end + 1;
        }
        return peaks;
    }

    private static Peak read(Spectrum in, int top, double noise, double needed) {
        int left = lowest(in, top, -1);
        int right = lowest(in, top, 1);
        double base = Math.max(in.at(left), in.at(right));
        double prominence = in.at(top) - base;
        if (prominence <= 0 || prominence < needed) {
            return null;
        }
        double half = in.at(top) - prominence / 2;
        int width = fall(in, top, right, half) - fall(in, top, left, half);
        Parabola vertex = vertex(in, top, Math.max(1, (int) Math.round(TOP * width)), noise);
        Measured height = vertex.height();
        Measured risen = new Measured(height.value() - base, Math.hypot(height.error(), noise));
        Measured level = new Measured(height.value() - risen.value() / 2, 0.5 * risen.error());
        // Half of the height between channels may be crossed beside another channel than half of the highest one.
        int before = fall(in, top, left, level.value());
        int after = fall(in, top, right, level.value());
        boolean falls = in.at(before) <= level.value() && in.at(after) <= level.value() && before < top && after > top;
        Measured fwhm = new Measured(Double.NaN, Double.NaN);
        if (falls) {
            int around = (int) (SLOPE * width);
            Measured rise = Crossing.of(in, before, around, level, noise);
            Measured fall = Crossing.of(in, after - 1, around, level, noise);
            fwhm = new Measured(fall.value() - rise.value(), Math.hypot(rise.error(), fall.error()));
        }
        return new Peak(
                vertex.position(),
                height,
                risen,
                fwhm,
                area(in, top, base, noise),
                in.axis().at(left),
                in.axis().at(right));
    }

    /** The first channel from the top towards an end that is not above a level; the end if there is none. */
    private static int fall(Spectrum in, int top, int end, double level) {
        int i = top;
        while (i != end && in.at(i) > level) {
            i += Integer.signum(end - top);
        }
        return i;
    }

    /** The lowest channel on one side before the spectrum rises above the top; of several the nearest. */
    private static int lowest(Spectrum in, int top, int step) {
        int lowest = top;
        for (int i = top; i >= 0 && i < in.size() && in.at(i) <= in.at(top); i += step) {
            if (in.at(i) < in.at(lowest)) {
                lowest = i;
            }
        }
        return lowest;
    }

    /** Noise may hide the top from a wide parabola: then a narrower one, and at last the channel itself. */
    private static Parabola vertex(Spectrum in, int top, int around, double noise) {
        for (int half = around; half >= 1; half--) {
            int from = Math.max(0, top - half);
            int to = Math.min(in.size(), top + half + 1);
            Parabola parabola = to - from < 3 ? null : Parabola.of(in, from, to, noise);
            if (parabola != null) {
                return parabola;
            }
        }
        return new Parabola(new Measured(in.axis().at(top), in.axis().step()), new Measured(in.at(top), noise));
    }

    /** Between the places on either side of the top where the spectrum falls to the base. */
    private static Measured area(Spectrum in, int top, double base, double noise) {
        int left = top;
        while (left > 0 && in.at(left) > base) {
            left--;
        }
        int right = top;
        while (right < in.size() - 1 && in.at(right) > base) {
            right++;
        }
        double from = crossing(in, left, left + 1, base);
        double to = crossing(in, right, right - 1, base);
        double[] weights = Integral.weights(in.axis(), from, to);
        double sum = -base * (to - from);
        double squares = 0;
        for (int i = left; i <= right; i++) {
            sum += weights[i] * in.at(i);
            squares += weights[i] * weights[i];
        }
        // The base is one channel's intensity: its error lifts the whole area.
        return new Measured(sum, noise * Math.hypot(Math.sqrt(squares), to - from));
    }

    /** Between a channel at or below a level and its neighbour above it. */
    private static double crossing(Spectrum in, int below, int above, double level) {
        double t = Math.max(0, (level - in.at(below)) / (in.at(above) - in.at(below)));
        return in.axis().at(below) + t * (in.axis().at(above) - in.axis().at(below));
    }
}
