package org.nearedge.app.compare.panels;

import java.util.Locale;
import org.nearedge.process.fit.FitQuality;

/** How good a fit is, in a line. */
final class FitWords {
    private FitWords() {}

    static String quality(FitQuality quality) {
        return String.format(
                Locale.ROOT,
                "R-factor %.4g   reduced \u03c7\u00b2 %.4g   %d channels, %d free",
                quality.rFactor(),
                quality.reducedChiSquared(),
                quality.channels(),
                quality.parameters());
    }

    /** A probability; below a millionth it is not told to digits. */
    static String chance(double chance) {
        return Double.isNaN(chance)
                ? ""
                : chance < 1e-6
                        ? "< 1e\u22126"
                        : String.format(Locale.ROOT, "%.2g", chance).replace('-', '\u2212');
    }
}
