package org.nearedge.process;

import java.util.ArrayList;
import java.util.List;
import org.nearedge.process.background.Counts;
import org.nearedge.spectrum.Spectrum;

/**
 * A run of channels that answer with one and the same number while their neighbours count.
 *
 * @param from first channel
 * @param end channel after the last
 * @param value what they all say, in the spectrum's unit
 */
record DeadChannels(int from, int end, double value) {
    private static final int FEWEST = 3;
    /** Channels on each side that the run is compared with. */
    private static final int AROUND = 10;
    /** Standard deviations of their noise by which the neighbours differ from the run. */
    private static final double FAR = 8;
    /** Share of the maximum by which they differ: less does not matter. */
    private static final double VISIBLE = 0.02;

    private static final double FAR_OF_COUNTS = 4;
    /** Equal numbers in a row that noise does not bring forth. */
    private static final int STUCK = 8;

    int size() {
        return end - from;
    }

    static List<DeadChannels> of(Spectrum spectrum) {
        List<DeadChannels> found = new ArrayList<>();
        double noise = Noise.deviation(spectrum);
        int i = 0;
        while (i < spectrum.size()) {
            int end = i + 1;
            while (end < spectrum.size() && spectrum.at(end) == spectrum.at(i)) {
                end++;
            }
            if (end - i >= FEWEST && isDead(spectrum, i, end, noise)) {
                found.add(new DeadChannels(i, end, spectrum.at(i)));
            }
            i = end;
        }
        return found;
    }

    /** Those that have neighbours on both sides. */
    private static List<DeadChannels> inside(Spectrum spectrum) {
        return of(spectrum).stream()
                .filter(run -> run.from() > 0 && run.end() < spectrum.size())
                .toList();
    }

    /**
     * The spectrum with a straight line over every run inside it, for a search: where dead channels end, nothing rises.
     * The same spectrum if there is none.
     */
    static Spectrum bridged(Spectrum spectrum) {
        List<DeadChannels> runs = inside(spectrum);
        if (runs.isEmpty()) {
            return spectrum;
        }
        double[] values = spectrum.toArray();
        runs.forEach(run -> run.bridge(values));
        return spectrum.withIntensity(values);
    }

    /** Puts a straight line between the channels on both sides in its place. */
    void bridge(double[] values) {
        double left = values[from - 1];
        double right = values[end];
        for (int i = from; i < end; i++) {
            double t = (i - from + 1.0) / (end - from + 1);
            values[i] = (1 - t) * left + t * right;
        }
    }

    private static boolean isDead(Spectrum spectrum, int from, int end, double noise) {
        // The highest value is where a detector saturates.
        if (spectrum.at(from) == spectrum.max()) {
            return false;
        }
        double value = spectrum.at(from);
        boolean left = from == 0 || leaps(spectrum, from - AROUND, from, from - 1, value, noise);
        boolean right = end == spectrum.size() || leaps(spectrum, end, end + AROUND, end, value, noise);
        boolean inside = from > 0 || end < spectrum.size();
        return inside && left && right || isStuck(spectrum, from, end, noise);
    }

    /** Whether the curve leaps to another level at once, and stays there: a curve that begins at zero rises slowly. */
    private static boolean leaps(Spectrum spectrum, int from, int end, int next, double value, double noise) {
        int first = Math.max(0, from);
        int last = Math.min(spectrum.size(), end);
        double mean = 0;
        for (int i = first; i < last; i++) {
            mean += (spectrum.at(i) - value) / (last - first);
        }
        double leap = spectrum.at(next) - value;
        boolean whole = value == Math.rint(value) && Counts.areWhole(spectrum, first, last);
        return Math.abs(mean) > FAR * noise
                && (!whole || Math.abs(mean) > FAR_OF_COUNTS * Math.sqrt(Math.abs(mean) + value))
                && Math.abs(mean) > VISIBLE * spectrum.max()
                && leap / mean > 0.5;
    }

    private static boolean isStuck(Spectrum spectrum, int from, int end, double noise) {
        // Counts that are few repeat themselves, and a computed curve may be flat.
        return end - from >= STUCK && noise > 1e-6 * spectrum.max() && noise * noise > 4 && spectrum.at(from) != 0;
    }
}
