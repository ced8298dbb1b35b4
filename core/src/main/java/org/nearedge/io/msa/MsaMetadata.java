package org.nearedge.io.msa;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.nearedge.spectrum.Metadata;

/**
 * Keywords as metadata. Those that several formats share get the common name and unit: BEAMKV in keV, CONVANGLE and
 * COLLANGLE in mrad, INTEGTIME or else DWELLTIME as the exposure in s (the standard gives them in ms), DATE and TIME as
 * one text, YUNITS, SIGNALTYPE, TITLE, and the user keyword PROVENANCE. The others keep their name, with the unit
 * behind a hyphen if the file gives one, and with two hashes in front if they are user keywords; a keyword that stands
 * several times becomes one text of several lines.
 */
final class MsaMetadata {
    private final Map<String, Object> entries = new LinkedHashMap<>();

    private MsaMetadata() {}

    static Metadata of(MsaHeader header) {
        MsaMetadata metadata = new MsaMetadata();
        metadata.put(Metadata.TITLE, header.title());
        metadata.put(Metadata.DATE, (header.text("DATE") + " " + header.text("TIME")).strip());
        // The integration time of a parallel detector is the exposure; of a serial one it is the dwell time.
        boolean integrated = header.number("INTEGTIME").isPresent();
        for (MsaKeyword keyword : header.keywords()) {
            if (keyword.user()) {
                metadata.addUser(keyword);
            } else {
                metadata.add(keyword, integrated ? "INTEGTIME" : "DWELLTIME");
            }
        }
        return Metadata.of(metadata.entries);
    }

    private void addUser(MsaKeyword keyword) {
        if (keyword.name().equals(MsaNames.PROVENANCE)) {
            put(Metadata.PROVENANCE, keyword.value());
        } else if (!keyword.name().equals(MsaNames.EXACT) && !keyword.name().isEmpty()) {
            append("##" + keyword.name(), keyword.value());
        }
    }

    private void add(MsaKeyword keyword, String exposure) {
        String name = keyword.name();
        OptionalDouble number = keyword.number();
        if (MsaNames.STRUCTURE.contains(name)
                || List.of("TITLE", "DATE", "TIME").contains(name)) {
            return;
        }
        if (name.equals("YUNITS")) {
            put(Metadata.INTENSITY_UNIT, keyword.value());
        } else if (name.equals("SIGNALTYPE")) {
            put(Metadata.SIGNAL, MsaNames.SIGNALS.getOrDefault(keyword.value(), keyword.value()));
        } else if (name.equals("BEAMKV") && number.isPresent()) {
            put(Metadata.BEAM_ENERGY, number.getAsDouble() / (isUnit(keyword, "v", "ev") ? 1000 : 1));
        } else if (name.equals("CONVANGLE") && number.isPresent()) {
            put(Metadata.CONVERGENCE, number.getAsDouble() * (isUnit(keyword, "rad", "r") ? 1000 : 1));
        } else if (name.equals("COLLANGLE") && number.isPresent()) {
            put(Metadata.COLLECTION, number.getAsDouble() * (isUnit(keyword, "rad", "r") ? 1000 : 1));
        } else if (name.equals(exposure) && number.isPresent()) {
            put(Metadata.EXPOSURE, isUnit(keyword, "s", "sec") ? number.getAsDouble() : number.getAsDouble() / 1000);
        } else {
            addOwn(keyword, number);
        }
    }

    private void addOwn(MsaKeyword keyword, OptionalDouble number) {
        String own = keyword.name() + (keyword.unit().isEmpty() ? "" : "-" + keyword.unit());
        if (MsaNames.NUMBERS.contains(keyword.name()) && number.isPresent()) {
            entries.putIfAbsent(own, number.getAsDouble());
        } else {
            append(own, keyword.value());
        }
    }

    private static boolean isUnit(MsaKeyword keyword, String... units) {
        return List.of(units).contains(keyword.unit().toLowerCase(Locale.ROOT));
    }

    private void put(String name, Object value) {
        if (!value.equals("")) {
            entries.putIfAbsent(name, value);
        }
    }

    private void append(String name, String value) {
        if (!value.isEmpty()) {
            entries.merge(name, value, (before, more) -> before + "\n" + more);
        }
    }
}
