package org.nearedge.process;

import java.util.Locale;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

/** What was measured, as far as the file says so. */
public enum SignalKind {
    /** Electrons that lost energy. */
    ENERGY_LOSS,
    /** Photons that were absorbed: XAS, XANES, NEXAFS, EXAFS. */
    ABSORPTION,
    UNKNOWN;

    /** By the spectrum's {@link Metadata#SIGNAL}. */
    public static SignalKind of(Spectrum spectrum) {
        String signal =
                spectrum.metadata().text(Metadata.SIGNAL).orElse("").strip().toUpperCase(Locale.ROOT);
        if (signal.startsWith("EELS") || signal.equals("ELS")) {
            return ENERGY_LOSS;
        }
        boolean photons = signal.startsWith("XA") || signal.startsWith("XRA") || signal.endsWith("XAFS");
        return photons ? ABSORPTION : UNKNOWN;
    }
}
