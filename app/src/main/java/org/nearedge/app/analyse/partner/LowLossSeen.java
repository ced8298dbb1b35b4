package org.nearedge.app.analyse.partner;

import java.util.Locale;
import java.util.Optional;
import org.nearedge.process.lowloss.ZeroLossPeak;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * What was found where a low-loss was looked for.
 *
 * @param spectrum null: there is none, or it cannot be read
 * @param peak null without a spectrum, or if it holds no zero-loss peak
 * @param fault why it cannot be read; null: it can, or there is none
 */
public record LowLossSeen(Spectrum spectrum, ZeroLossPeak peak, InputException fault) {
    public static final LowLossSeen NONE = new LowLossSeen(null, null, null);

    public static LowLossSeen of(Spectrum spectrum) {
        return spectrum == null
                ? NONE
                : new LowLossSeen(spectrum, ZeroLossPeak.of(spectrum).orElse(null), null);
    }

    public static LowLossSeen broken(InputException fault) {
        return new LowLossSeen(null, null, fault);
    }

    /** Whether it can be used. */
    public boolean isFine() {
        return fault == null && (spectrum == null || peak != null);
    }

    /** One line; empty if there is nothing to say. */
    public String words() {
        if (fault != null) {
            return fault.getMessage();
        }
        if (spectrum == null) {
            return "";
        }
        return Optional.ofNullable(peak)
                .map(zero -> String.format(
                        Locale.ROOT,
                        "zero loss at %.2f eV, FWHM %.2f eV",
                        Math.rint(zero.centre() * 100) / 100 + 0.0,
                        zero.fwhm()))
                .orElse("no zero-loss peak in %.0f to %.0f eV"
                        .formatted(spectrum.axis().first(), spectrum.axis().last()));
    }
}
