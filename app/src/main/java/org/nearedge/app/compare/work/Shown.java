package org.nearedge.app.compare.work;

import org.nearedge.app.compare.state.Member;
import org.nearedge.process.fit.ChannelErrors;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * A spectrum as it is compared: normalised, scaled, raised and moved.
 *
 * @param loaded as it was read, after its recipe; null if it could not be
 * @param spectrum as it is compared, under the member's name; null if it could not be made
 * @param factor by which its intensities were multiplied in all
 * @param fault why it could not be made; null if it could
 */
public record Shown(Member member, Spectrum loaded, Spectrum spectrum, double factor, InputException fault) {

    public boolean isThere() {
        return spectrum != null;
    }

    /** Errors of its channels, on the scale that it is compared on. */
    public ChannelErrors errors(ChannelErrors.Kind kind) throws InputException {
        // Counts are counts before they are scaled.
        return kind == ChannelErrors.Kind.COUNTS && loaded.size() == spectrum.size()
                ? ChannelErrors.of(loaded.withName(member.name()), kind).times(factor)
                : ChannelErrors.of(spectrum, kind);
    }
}
