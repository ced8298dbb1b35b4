package org.nearedge.process.background;

import org.nearedge.spectrum.Spectrum;

/** Whether intensities are numbers of events, so that their noise is the square root. */
public final class Counts {
    /** A curve below is more likely digitised or thinned than counted. */
    private static final double LEAST_MAXIMUM = 5;

    private Counts() {}

    /** Whether the channels from (included) to (excluded) are whole numbers from 0 up, and not too few: nothing has scaled them. */
    public static boolean are(Spectrum spectrum, int from, int to) {
        double most = 0;
        for (int i = from; i < to; i++) {
            most = Math.max(most, spectrum.at(i));
        }
        return most >= LEAST_MAXIMUM && areWhole(spectrum, from, to);
    }

    /** Whether they are whole numbers from 0 up, however few. */
    public static boolean areWhole(Spectrum spectrum, int from, int to) {
        for (int i = from; i < to; i++) {
            double value = spectrum.at(i);
            if (value < 0 || value != Math.rint(value)) {
                return false;
            }
        }
        return true;
    }
}
