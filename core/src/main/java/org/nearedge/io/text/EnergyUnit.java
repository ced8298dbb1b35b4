package org.nearedge.io.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the unit of energy in what programs write beside an axis: {@code Energy Loss (eV)}, {@code KEV}, {@code ev}. */
public final class EnergyUnit {
    private static final Pattern UNIT =
            Pattern.compile("(?<![A-Za-z])(k|m)?e[ _-]?v(?![A-Za-z])", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS =
            Pattern.compile("(kilo|milli|mega)?[ -]?electron[ -]?volts?", Pattern.CASE_INSENSITIVE);

    private EnergyUnit() {}

    /** {@code eV}, {@code keV}, {@code meV} or {@code MeV}, as {@link org.nearedge.spectrum.DataAxis} knows them. */
    public static Optional<String> in(String text) {
        Matcher words = WORDS.matcher(text);
        if (words.find()) {
            String prefix = words.group(1) == null ? "" : words.group(1).toLowerCase(Locale.ROOT);
            return Optional.of(
                    switch (prefix) {
                        case "kilo" -> "keV";
                        case "milli" -> "meV";
                        case "mega" -> "MeV";
                        default -> "eV";
                    });
        }
        Matcher unit = UNIT.matcher(text.replace('_', ' '));
        if (!unit.find()) {
            return Optional.empty();
        }
        String prefix = unit.group(1);
        if (prefix == null) {
            return Optional.of("eV");
        }
        return Optional.of(prefix.equals("M") ? "MeV" : prefix.equalsIgnoreCase("k") ? "keV" : "meV");
    }
}
