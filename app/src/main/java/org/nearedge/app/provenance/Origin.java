package org.nearedge.app.provenance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.nearedge.process.counting.NoiseMode;
import org.nearedge.spectrum.InputException;

/**
 * A figure's provenance as it is read back.
 *
 * @param source name of the figure's file, for messages
 * @param entries in the order they were told
 */
public record Origin(String source, Map<String, String> entries) {
    public Origin {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    public Optional<String> text(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** @throws InputException if the figure does not tell it */
    public String require(String key) throws InputException {
        String value = entries.get(key);
        if (value == null) {
            throw new InputException(
                    source,
                    "provenance",
                    "does not tell its entry " + key,
                    "it was made by another program, or by one too old to be repeated");
        }
        return value;
    }

    /** A number, or null if the figure does not tell it. */
    public Double number(String key) throws InputException {
        String value = entries.get(key);
        if (value == null) {
            return null;
        }
        try {
            double number = Double.parseDouble(value);
            if (!Double.isFinite(number)) {
                throw new NumberFormatException(value);
            }
            return number;
        } catch (NumberFormatException e) {
            throw new InputException(source, "provenance, " + key, "is no number (" + value + ")", "", e);
        }
    }

    /** What was held of the scatter of the intensities; nothing if the figure does not tell it. */
    public NoiseMode noise() throws InputException {
        String value = entries.getOrDefault(Key.NOISE, NoiseMode.OFF.name());
        for (NoiseMode mode : NoiseMode.values()) {
            if (mode.name().equals(value)) {
                return mode;
            }
        }
        throw new InputException(source, "provenance, " + Key.NOISE, "is unknown (" + value + ")", "");
    }

    /** A whole number from 0 up, or the other if the figure does not tell it. */
    public int index(String key, int other) throws InputException {
        Double number = number(key);
        if (number == null) {
            return other;
        }
        if (number != Math.rint(number) || number < 0 || number > Integer.MAX_VALUE) {
            throw new InputException(source, "provenance, " + key, "is no index (" + entries.get(key) + ")", "");
        }
        return number.intValue();
    }
}
