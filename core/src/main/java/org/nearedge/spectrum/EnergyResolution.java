package org.nearedge.spectrum;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file says of the broadening its spectrum has. No format has a field of its own for it, so it is looked for
 * under the name people give it: an entry whose name ends in {@code resolution} with the unit eV behind the name
 * ({@code ##RESOLUTION-eV: 1.1}) or behind the value ({@code energy resolution: 1.1 eV}). It is read as full width at
 * half maximum, as instruments are described.
 */
public final class EnergyResolution {
    /** Full width at half maximum over standard deviation of a Gaussian. */
    public static final double FWHM_PER_SIGMA = 2 * Math.sqrt(2 * Math.log(2));

    /** What no instrument reaches, and what leaves nothing of an edge, eV. */
    private static final double SHARPEST = 0.001;

    private static final double BROADEST = 20;

    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,9}(?:\\.\\d{1,20})?)\\s*(eV)?", Pattern.CASE_INSENSITIVE);

    private EnergyResolution() {}

    /** Full width at half maximum, eV; empty if the file does not say it, or says something impossible. */
    public static OptionalDouble fwhm(Metadata metadata) {
        for (Map.Entry<String, Object> entry : metadata.entries().entrySet()) {
            String name = entry.getKey().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            boolean unit = name.endsWith("resolutionev");
            Matcher value = NUMBER.matcher(entry.getValue().toString().strip());
            if ((unit || name.endsWith("resolution")) && value.matches() && (unit || value.group(2) != null)) {
                double fwhm = Double.parseDouble(value.group(1));
                if (fwhm >= SHARPEST && fwhm <= BROADEST) {
                    return OptionalDouble.of(fwhm);
                }
            }
        }
        return OptionalDouble.empty();
    }

    /** The same as standard deviation of a Gaussian, eV. */
    public static OptionalDouble sigma(Metadata metadata) {
        OptionalDouble fwhm = fwhm(metadata);
        return fwhm.isPresent() ? OptionalDouble.of(fwhm.getAsDouble() / FWHM_PER_SIGMA) : fwhm;
    }
}
