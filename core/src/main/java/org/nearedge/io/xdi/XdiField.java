package org.nearedge.io.xdi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields that the XDI dictionary defines: their spelling, and what their values must look like. */
final class XdiField {
    static final String SYMBOL = "Element.symbol";
    static final String EDGE = "Element.edge";
    static final String D_SPACING = "Mono.d_spacing";
    static final String SAMPLE = "Sample.name";
    static final String START = "Scan.start_time";

    static final List<String> RECOMMENDED =
            List.of("Facility.name", "Facility.xray_source", "Beamline.name", START, D_SPACING);

    /** A tag may have any of these characters; the namespace before it starts with a letter. */
    static final Pattern TAG = Pattern.compile("[A-Za-z0-9_-]+");

    static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*\\.[A-Za-z0-9_-]+");

    private static final Map<String, String> SPELLING = Stream.of(
                    "Facility.name Facility.energy Facility.current Facility.xray_source",
                    "Beamline.name Beamline.collimation Beamline.focusing Beamline.harmonic_rejection",
                    "Mono.name Mono.d_spacing Detector.i0 Detector.it Detector.if Detector.ir",
                    "Sample.name Sample.id Sample.stoichiometry Sample.prep Sample.experimenters Sample.temperature",
                    "Scan.start_time Scan.end_time Scan.edge_energy",
                    "Element.symbol Element.edge Element.reference Element.ref_edge")
            .flatMap(line -> Stream.of(line.split(" ")))
            .collect(Collectors.toUnmodifiableMap(XdiField::key, Function.identity()));

    private XdiField() {}

    /** Names are compared without regard to case: this is what is compared. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** A defined field in the dictionary's spelling; any other name as it is. */
    static String spelling(String name) {
        return SPELLING.getOrDefault(key(name), name);
    }

    /** What is wrong with a value; empty if nothing is. */
    static String fault(String name, String value) {
        return switch (spelling(name)) {
            case SYMBOL, "Element.reference" -> XdiElements.isElement(value) ? "" : "is not the symbol of an element";
            case EDGE, "Element.ref_edge" ->
                XdiElements.isEdge(value) ? "" : "is not an absorption edge (K, L1, L2, L3, M1, …)";
            case D_SPACING -> number(value) > 0 ? "" : "is not a length in angstrom";
            case START, "Scan.end_time" -> Iso8601.fault(value);
            case "Facility.energy" -> withUnit(value, "GeV", "MeV");
            case "Facility.current" -> withUnit(value, "mA", "A");
            case "Sample.temperature" -> withUnit(value, "K", "C");
            case "Scan.edge_energy" -> withUnit(value, "eV", "keV", "1/Å", "Å^-1", "1/A", "A^-1");
            default -> "";
        };
    }

    private static String withUnit(String value, String... units) {
        String[] words = value.split("[ \t]+", 2);
        boolean known = words.length == 2
                && Stream.of(units).anyMatch(u -> u.equalsIgnoreCase(words[1].replaceFirst("^degrees? ", "")));
        return known && Double.isFinite(number(words[0]))
                ? ""
                : "is not a number with a unit of " + String.join(", ", units);
    }

    /** A finite number as XDI writes it; NaN if the text is none. */
    static double number(String text) {
        double value = XdiTable.number(text);
        return Double.isFinite(value) ? value : Double.NaN;
    }
}
