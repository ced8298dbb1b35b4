package org.nearedge.io.dm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nearedge.spectrum.Metadata;

/** What the tags of an image say about how it was measured. */
final class DmMetadata {
    private static final int ENTRIES = 256;
    private static final int NAME_CHARACTERS = 120;
    private static final int TEXT_CHARACTERS = 512;
    private static final String CONDITIONS = "Experimental Conditions";
    /** Tags that are told as they are, with dotted names. */
    private static final Set<String> TOLD = Set.of(
            "Microscope Info",
            "Session Info",
            "Meta Data",
            "EELS",
            "EELS Spectrometer",
            "EDS",
            "CL",
            "DataBar",
            "DigiScan",
            "SI");
    /** Tags that are only looked into. */
    private static final Set<String> READ = Set.of("Acquisition", "source", "spim");

    private final TagGroup image;
    private final TagGroup tags;
    private final Map<String, Object> entries = new LinkedHashMap<>();

    private DmMetadata(TagGroup image) {
        this.image = image;
        TagGroup own = image.group("ImageTags");
        // A stack that was built from single images keeps their tags one level down.
        TagGroup atCreation = own.group("source", "Tags at creation");
        this.tags = atCreation.entries().isEmpty() ? own : atCreation;
    }

    /** Whether a group right below {@code ImageTags} is worth remembering. */
    static boolean isKept(String name) {
        return TOLD.contains(name) || READ.contains(name);
    }

    static Metadata of(TagGroup image, String title) {
        DmMetadata made = new DmMetadata(image);
        made.put(Metadata.TITLE, Optional.of(title));
        made.shared();
        made.told();
        return Metadata.of(made.entries);
    }

    /** {@code EELS}, {@code EDS}, {@code CL}, or empty. */
    static String signal(TagGroup image) {
        TagGroup tags = image.group("ImageTags");
        String told = tags.text("Meta Data", "Signal").orElse("");
        if (told.equals("X-ray")) {
            return "EDS";
        }
        if (told.equals("CL") || tags.find("Acquisition", "Monarc Spectrometer").isPresent()) {
            return "CL";
        }
        return told.equals("EELS") || tags.find("spim", "eels").isPresent() ? "EELS" : "";
    }

    private void shared() {
        put(Metadata.PROVENANCE, tags.text("Meta Data", "Provenance"));
        put(Metadata.SIGNAL, Optional.of(signal(image)).filter(signal -> !signal.isEmpty()));
        put(Metadata.DATE, date());
        put(Metadata.BEAM_ENERGY, positive("Microscope Info", "Voltage").map(volts -> volts / 1000));
        put(Metadata.CONVERGENCE, angle("Convergence semi-angle (mrad)"));
        put(Metadata.COLLECTION, angle("Collection semi-angle (mrad)"));
        put(Metadata.EXPOSURE, exposure());
        put(Metadata.INTENSITY_UNIT, image.text("ImageData", "Calibrations", "Brightness", "Units"));
        put(Metadata.COUNTS_PER_ELECTRON, countsPerElectron());
    }

    /** Where the program would show electrons, it tells how many one count is; the numbers stored are counts. */
    private Optional<Double> countsPerElectron() {
        boolean electrons = image.text("ImageData", "Calibrations", "Brightness", "Units")
                .filter(unit -> unit.strip().equals("e-"))
                .isPresent();
        return image.number("ImageData", "Calibrations", "Brightness", "Scale")
                .filter(scale -> electrons && scale > 0 && Double.isFinite(1 / scale))
                .map(scale -> 1 / scale);
    }

    private Optional<Double> angle(String name) {
        return positive("EELS", CONDITIONS, name).or(() -> positive("EELS", name));
    }

    /** Total time per spectrum, s. */
    private Optional<Double> exposure() {
        String[] kinds = {"EELS", "CL", "EDS"};
        for (String kind : kinds) {
            Optional<Double> whole = positive(kind, "Acquisition", "Integration time (s)");
            if (whole.isPresent()) {
                return whole;
            }
            double frames = positive(kind, "Acquisition", "Number of frames").orElse(1.0);
            Optional<Double> single = positive(kind, "Acquisition", "Exposure (s)");
            if (single.isPresent()) {
                return single.map(seconds -> seconds * frames);
            }
        }
        return positive("EDS", "Live time")
                .or(() -> positive("Acquisition", "Parameters", "Detector", "exposure (s)"))
                .or(() -> positive("DataBar", "Exposure Time (s)"));
    }

    private Optional<String> date() {
        String[][] places = {
            {"EELS", "Acquisition", "Date", "Start time"},
            {"SI", "Acquisition", "Date", "Start time"},
            {"EDS", "Acquisition", "Date", "Start time"},
            {"CL", "Acquisition", "Date", "Start time"}
        };
        for (String[] place : places) {
            Optional<String> day = tags.text(place[0], place[1], place[2]);
            if (day.isPresent()) {
                return day.map(date -> joined(date, tags.text(place[0], place[1], place[3])));
            }
        }
        return tags.text("DataBar", "Acquisition Date")
                .map(date -> joined(date, tags.text("DataBar", "Acquisition Time")));
    }

    private static String joined(String date, Optional<String> time) {
        return time.map(of -> date + " " + of).orElse(date);
    }

    /** A quantity that is known: the program writes 0 for one that is not. */
    private Optional<Double> positive(String... path) {
        return tags.number(path).filter(value -> value > 0 && Double.isFinite(value));
    }

    private void told() {
        for (TagGroup.Entry entry : tags.entries()) {
            if (TOLD.contains(entry.name())) {
                tell(entry.name(), entry.value());
            }
        }
    }

    private void tell(String name, Object value) {
        if (entries.size() >= ENTRIES || name.length() > NAME_CHARACTERS) {
            return;
        }
        if (value instanceof TagGroup group) {
            for (TagGroup.Entry entry : group.entries()) {
                // Unnamed tags are lists of the program's own affairs.
                if (!entry.name().isBlank()) {
                    tell(name + "." + entry.name().strip().replace(".", ""), entry.value());
                }
            }
        } else if (!(value instanceof TagArray)) {
            put(name, Optional.of(value));
        }
    }

    private void put(String name, Optional<?> value) {
        if (value.isEmpty()) {
            return;
        }
        Object given = value.get();
        if (given instanceof String text) {
            String shown = text.strip();
            if (shown.length() > TEXT_CHARACTERS) {
                shown = shown.substring(0, TEXT_CHARACTERS) + "…";
            }
            if (!shown.isEmpty()) {
                entries.put(name, shown);
            }
        } else if (!(given instanceof Double number) || Double.isFinite(number)) {
            entries.put(name, given);
        }
    }
}
