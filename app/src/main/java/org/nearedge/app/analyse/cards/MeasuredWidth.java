package org.nearedge.app.analyse.cards;

import java.util.Locale;

/**
 * A broadening that was measured at a zero-loss peak.
 *
 * @param of name of the spectrum
 * @param fwhm full width at half maximum, eV
 * @param error its standard error, eV
 */
public record MeasuredWidth(String of, double fwhm, double error) {
    String words() {
        return String.format(Locale.ROOT, "%s: FWHM %.2f \u00b1 %.2f eV", of, fwhm, error);
    }
}
