package org.nearedge.io.text;

import java.util.Locale;
import java.util.Set;

/** What the name of a column says about it. */
final class ColumnMeaning {
    private static final Set<String> ENERGY = Set.of(
            "energy",
            "energies",
            "eloss",
            "energyloss",
            "photonenergy",
            "loss",
            "hv",
            "hnu",
            "energie",
            "bindingenergy");
    private static final Set<String> NOT_ENERGY =
            Set.of("step", "resolution", "time", "index", "range", "width", "count", "counts", "shift", "error");
    private static final Set<String> WANTED = Set.of(
            "norm",
            "normalised",
            "normalized",
            "flat",
            "flattened",
            "mu",
            "xmu",
            "mutrans",
            "mufluor",
            "intensity",
            "counts",
            "signal",
            "absorption",
            "absorbance",
            "eels",
            "xas",
            "xanes",
            "spectrum",
            "fluorescence",
            "tey",
            "tfy",
            "pfy",
            "ifluor",
            "y",
            "intensities");
    private static final Set<String> UNWANTED = Set.of(
            "index",
            "point",
            "channel",
            "time",
            "clock",
            "seconds",
            "bragg",
            "angle",
            "theta",
            "sigma",
            "error",
            "err",
            "std",
            "stdev",
            "stddev",
            "uncertainty",
            "i",
            "izero",
            "iref",
            "monitor",
            "current",
            "background",
            "bkg",
            "setpoint",
            "icr",
            "ocr");

    private static final Set<String> OTHER = Set.of(
            "wavelength", "time", "angle", "theta", "channel", "index", "pixel", "wavenumber", "distance", "position");

    private ColumnMeaning() {}

    /** How surely a column of this name is the energy: 0 not at all, 3 without doubt. */
    static int energy(String name) {
        String[] words = words(name);
        boolean unit = EnergyUnit.in(name).isPresent();
        for (String word : words) {
            if (NOT_ENERGY.contains(word)) {
                return 0;
            }
        }
        for (int i = 0; i < words.length; i++) {
            if (ENERGY.contains(words[i])) {
                return unit || i == 0 ? 3 : 2;
            }
        }
        boolean bare = words.length == 1 && words[0].equals("e") || words.length == 2 && words[0].equals("e") && unit;
        if (bare) {
            return 3;
        }
        return unit ? 2 : 0;
    }

    /** Whether a name says that its column is the x axis without saying of what. */
    static boolean isAbscissa(String name) {
        return name.strip().equalsIgnoreCase("x");
    }

    /** Whether a name says that its column is something else than an energy. */
    static boolean isOther(String name) {
        for (String word : words(name)) {
            if (OTHER.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Place of a signal in the order of data sets: lower comes first. */
    static int rank(String name) {
        if (energy(name) > 0) {
            return 3;
        }
        boolean wanted = false;
        for (String word : words(name)) {
            if (UNWANTED.contains(word)) {
                return 2;
            }
            wanted |= WANTED.contains(word);
        }
        return wanted ? 0 : 1;
    }

    /** A unit in brackets that is none of energy, such as nm or deg; empty if there is none. */
    static String otherUnit(String name) {
        int open = Math.max(name.lastIndexOf('('), name.lastIndexOf('['));
        int close = Math.max(name.lastIndexOf(')'), name.lastIndexOf(']'));
        boolean unit = open >= 0 && close > open && EnergyUnit.in(name).isEmpty();
        return unit ? name.substring(open + 1, close).strip() : "";
    }

    /** The name without its unit in brackets. */
    static String bare(String name) {
        String bare = name.replaceFirst("\\s*[(\\[][^)\\]]*[)\\]]\\s*$", "")
                .replaceFirst("(?i)[\\s_,/]+[km]?ev$", "")
                .strip();
        return bare.isEmpty() ? name.strip() : bare;
    }

    private static String[] words(String name) {
        return name.toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("[(\\[][^)\\]]*[)\\]]", " ")
                .strip()
                .split("[^\\p{L}]+");
    }
}
