package org.nearedge.spectrum;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a file says about its spectrum: ordered names to a String, a Double, a Long or a Boolean. Names that several
 * formats share are the constants here; a format's own entries keep the format's own names.
 */
public final class Metadata {
    public static final String TITLE = "title";
    /** Date and time as the file writes them. */
    public static final String DATE = "date";
    /** {@code EELS}, {@code XAS}, {@code EDS}, … */
    public static final String SIGNAL = "signal";
    /** Beam energy, keV. */
    public static final String BEAM_ENERGY = "beam_energy_keV";
    /** Convergence semi-angle, mrad. */
    public static final String CONVERGENCE = "convergence_angle_mrad";
    /** Collection semi-angle, mrad. */
    public static final String COLLECTION = "collection_angle_mrad";
    /** Exposure (integration) time, s. */
    public static final String EXPOSURE = "exposure_s";
    /** Unit of the intensity, as the file gives it. */
    public static final String INTENSITY_UNIT = "intensity_unit";
    /** Intensity that the detector gives for one electron or photon, in the unit of the intensity. */
    public static final String COUNTS_PER_ELECTRON = "counts_per_electron";
    /** Standard deviation of a channel without any signal, in the unit of the intensity. */
    public static final String READOUT_NOISE = "readout_noise";
    /** Of a sum: how many positions of the image add nothing to it, because they hold numbers that are not finite. */
    public static final String POSITIONS_LEFT_OUT = "positions_left_out";
    /** A sentence, if the file promises more channels than it holds. */
    public static final String CUT_SHORT = "cut_short";
    /** {@code measured} is never claimed; {@code simulated measurement} is told wherever the spectrum is shown. */
    public static final String PROVENANCE = "provenance";

    public static final Metadata EMPTY = new Metadata(Map.of());

    private final Map<String, Object> entries;

    private Metadata(Map<String, Object> entries) {
        this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** @param entries values are String, Double, Long or Boolean */
    public static Metadata of(Map<String, ?> entries) {
        Map<String, Object> checked = new LinkedHashMap<>();
        entries.forEach((name, value) -> checked.put(name, checked(name, value)));
        return new Metadata(checked);
    }

    private static Object checked(String name, Object value) {
        if (value instanceof String || value instanceof Double || value instanceof Long || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof Float number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("metadata " + name + " is a " + value.getClass());
    }

    public Map<String, Object> entries() {
        return entries;
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(entries.get(name)).map(Object::toString);
    }

    public Optional<Double> number(String name) {
        return entries.get(name) instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
    }

    public Metadata with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(entries);
        more.put(name, checked(name, value));
        return new Metadata(more);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Metadata that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
