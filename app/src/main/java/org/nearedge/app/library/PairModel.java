package org.nearedge.app.library;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.nearedge.library.own.FilePair;
import org.nearedge.spectrum.InputException;

/** What is told of an edge and its PDOS in files of their own, while it is typed. */
final class PairModel {
    /** One thing that is typed. */
    enum Field {
        STRUCTURE("Structure", "", "Name of the structure; structure and site tell a record apart from all others", ""),
        SITE("Site", "0", "Index of the atom with the core hole, from 0", ""),
        KIND("Kind", "crystal", "crystal, framework, search, distorted, amorphous, suboxide or another word", ""),
        SIGMA(
                "Broadening \u03c3",
                "",
                "Gaussian broadening that the edge was computed with (standard deviation, eV; at most 0.5);"
                        + " empty: as its file tells",
                "eV"),
        PDOS_SIGMA(
                "\u2026 of the PDOS",
                "",
                "The same of the PDOS (eV); empty: as its file tells, otherwise that of the edge",
                "eV"),
        LOWEST_EMPTY(
                "Lowest empty state",
                "0",
                "Where the lowest empty state (Fermi level of a metal) stands on the energies of the edge (eV):"
                        + " it becomes 0",
                "eV"),
        VALENCE_MAXIMUM(
                "VB maximum",
                "0",
                "Where the valence-band maximum (Fermi level of a metal) stands on the energies of the PDOS (eV):"
                        + " it becomes 0",
                "eV"),
        BAND_GAP("Band gap", "", "Band gap of the ground state (eV); 0 for a metal", "eV"),
        EXCITATION("Excitation energy", "", "Of the core hole, from total energies (eV); empty: not known", "eV"),
        PDOS_SITE("PDOS site", "", "Site in the PDOS file: for OptaDOS files of several sites, for example Si 3", ""),
        ABSORBER(
                "Atom index",
                "",
                "Index of the site's atom in the structure file, from 0; empty: the same as the site",
                "");

        private final String label;
        private final String first;
        private final String help;
        private final String unit;

        Field(String label, String first, String help, String unit) {
            this.label = label;
            this.first = first;
            this.help = help;
            this.unit = unit;
        }

        String label() {
            return label;
        }

        String help() {
            return help;
        }

        /** Whether nothing can be added without it. */
        boolean isNeeded() {
            return this == STRUCTURE || this == SITE || this == KIND || this == BAND_GAP;
        }

        String unit() {
            return unit;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Map<Field, StringProperty> texts = new EnumMap<>(Field.class);
    private final ObjectProperty<Path> edge = new SimpleObjectProperty<>();
    private final ObjectProperty<List<Path>> pdos = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Path> atoms = new SimpleObjectProperty<>();
    private final StringProperty fault = new SimpleStringProperty("");

    PairModel() {
        for (Field field : Field.values()) {
            StringProperty text = new SimpleStringProperty(field.first);
            text.addListener((property, before, now) -> fault.set(""));
            texts.put(field, text);
        }
        edge.addListener((property, before, now) -> fault.set(""));
        pdos.addListener((property, before, now) -> fault.set(""));
        atoms.addListener((property, before, now) -> fault.set(""));
    }

    StringProperty text(Field field) {
        return texts.get(field);
    }

    ObjectProperty<Path> edgeProperty() {
        return edge;
    }

    /** One file with s and p, or one for each. */
    ObjectProperty<List<Path>> pdosProperty() {
        return pdos;
    }

    /** Structure as XYZ; null: not told. */
    ObjectProperty<Path> atomsProperty() {
        return atoms;
    }

    /** Why the files could not be added; empty: they were, or were not yet tried. */
    StringProperty faultProperty() {
        return fault;
    }

    /** Ready for the next pair: what it has in common with this one stays. */
    void clear() {
        edge.set(null);
        pdos.set(List.of());
        atoms.set(null);
        fault.set("");
        for (Field field : List.of(Field.STRUCTURE, Field.BAND_GAP, Field.EXCITATION, Field.PDOS_SITE)) {
            texts.get(field).set("");
        }
    }

    /**
     * What was told, as a pair of files.
     *
     * @param name of the edge, {@code Si-K}
     * @throws InputException if something is missing or no number
     */
    FilePair pair(String name) throws InputException {
        if (edge.get() == null || pdos.get().isEmpty()) {
            throw new InputException(edge.get() == null ? "Edge" : "PDOS", "", "has no file", "choose one");
        }
        Double site = number(Field.SITE);
        Double gap = number(Field.BAND_GAP);
        if (text(Field.STRUCTURE).get().isBlank()) {
            throw missing(Field.STRUCTURE);
        }
        if (text(Field.KIND).get().isBlank()) {
            throw missing(Field.KIND);
        }
        if (site == null || gap == null) {
            throw missing(site == null ? Field.SITE : Field.BAND_GAP);
        }
        Double absorber = number(Field.ABSORBER);
        String pdosSite = text(Field.PDOS_SITE).get().strip();
        return new FilePair(
                edge.get(),
                null,
                pdos.get(),
                pdosSite.isEmpty() ? null : pdosSite,
                atoms.get(),
                absorber == null ? null : (Integer) whole(Field.ABSORBER, absorber),
                new FilePair.Told(
                        name,
                        text(Field.STRUCTURE).get().strip(),
                        whole(Field.SITE, site),
                        text(Field.KIND).get().strip(),
                        number(Field.SIGMA),
                        number(Field.PDOS_SIGMA),
                        orZero(number(Field.LOWEST_EMPTY)),
                        orZero(number(Field.VALENCE_MAXIMUM)),
                        gap,
                        number(Field.EXCITATION)));
    }

    private static InputException missing(Field field) {
        return new InputException(
                field.label(), "", "is not told", field == Field.BAND_GAP ? "give it in eV, 0 for a metal" : "give it");
    }

    private static double orZero(Double value) {
        return value == null ? 0 : value;
    }

    private static int whole(Field field, double value) throws InputException {
        if (value != Math.rint(value) || value < 0 || value > 1e9) {
            throw new InputException(field.label(), "", "is no index", "give a whole number from 0 up");
        }
        return (int) value;
    }

    /** Null if nothing is typed. */
    private Double number(Field field) throws InputException {
        String typed = texts.get(field).get().strip().replace(',', '.').replace('\u2212', '-');
        if (typed.isEmpty()) {
            return null;
        }
        try {
            double value = Double.parseDouble(typed);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, as any other word that is no number.
        }
        throw new InputException(field.label(), "", "is no number (" + typed + ")", "give one");
    }
}
