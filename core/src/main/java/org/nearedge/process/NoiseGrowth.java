package org.nearedge.process;

import java.util.Locale;
import org.nearedge.spectrum.Spectrum;

/** By how much a step made the noise from channel to channel larger, as a part of the spectrum's range. */
final class NoiseGrowth {
    private NoiseGrowth() {}

    /** Noise after over noise before; NaN where there was none. */
    static double of(Spectrum before, Spectrum after) {
        double then = Noise.of(before);
        return then > 0 ? Noise.of(after) / then : Double.NaN;
    }

    static String words(Spectrum before, Spectrum after) {
        double growth = of(before, after);
        return Double.isNaN(growth)
                ? "no noise before"
                : String.format(Locale.ROOT, growth < 9.95 ? "noise \u00d7 %.1f" : "noise \u00d7 %.0f", growth);
    }
}
