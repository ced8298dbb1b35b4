package org.nearedge.io.hspy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nearedge.spectrum.Metadata;

/** Where HyperSpy keeps what all formats share; older versions of its format last. */
final class HspyNames {
    private static final Map<String, List<String>> PATHS = new LinkedHashMap<>();

    static {
        PATHS.put(Metadata.TITLE, List.of("General.title", "title", "name"));
        PATHS.put(Metadata.SIGNAL, List.of("Signal.signal_type", "signal_type", "signal"));
        PATHS.put(
                Metadata.BEAM_ENERGY,
                List.of(
                        "Acquisition_instrument.TEM.beam_energy",
                        "Acquisition_instrument.SEM.beam_energy",
                        "TEM.beam_energy",
                        "SEM.beam_energy"));
        PATHS.put(
                Metadata.CONVERGENCE, List.of("Acquisition_instrument.TEM.convergence_angle", "TEM.convergence_angle"));
        PATHS.put(
                Metadata.COLLECTION,
                List.of("Acquisition_instrument.TEM.Detector.EELS.collection_angle", "TEM.EELS.collection_angle"));
        PATHS.put(
                Metadata.EXPOSURE,
                List.of(
                        "Acquisition_instrument.TEM.Detector.EELS.exposure",
                        "Acquisition_instrument.TEM.Detector.Camera.exposure",
                        "Acquisition_instrument.TEM.exposure",
                        "Acquisition_instrument.TEM.exposure_time",
                        "TEM.exposure",
                        "TEM.EELS.exposure"));
    }

    private HspyNames() {}

    /** The same entries with the common names before them. Energies in keV, angles in mrad, times in s, as HyperSpy has. */
    static Metadata common(Map<String, Object> own) {
        Map<String, Object> entries = new LinkedHashMap<>();
        PATHS.forEach((name, paths) -> paths.stream()
                .map(own::get)
                .filter(value -> value != null && !value.equals("") && !value.equals("__unnamed__"))
                .map(value -> isNumber(name) && value instanceof Number number ? (Object) number.doubleValue() : value)
                .filter(value -> value instanceof Double == isNumber(name))
                .findFirst()
                .ifPresent(value -> entries.put(name, value)));
        Object date = own.getOrDefault("General.date", own.get("date"));
        Object time = own.getOrDefault("General.time", own.get("time"));
        if (date instanceof String day && !day.isEmpty()) {
            entries.put(Metadata.DATE, time instanceof String hour && !hour.isEmpty() ? day + "T" + hour : day);
        }
        own.forEach((name, value) -> {
            if (!value.equals("__unnamed__")) {
                entries.putIfAbsent(name, value);
            }
        });
        return Metadata.of(entries);
    }

    private static boolean isNumber(String name) {
        return !name.equals(Metadata.TITLE) && !name.equals(Metadata.SIGNAL);
    }
}
