package org.nearedge.io.xdi;

import java.util.List;
import java.util.Locale;

/**
 * What a column is, from its label. The first name of each row is the one the XDI dictionary defines (where it defines
 * one); the others are in use at beamlines. Compared without regard to case and to the characters {@code _ - . ( )}.
 */
enum ColumnRole {
    ENERGY("energy", "e", "ev", "energyev", "energykev", "monoenergy", "emono", "energymono", "photonenergy"),
    ANGLE("angle", "theta", "bragg", "braggangle", "monoangle", "angledeg"),
    WAVENUMBER("k", "wavenumber"),
    DISTANCE("r"),

    I0("i0", "io", "izero", "monitor", "imon", "incident"),
    TRANSMISSION("itrans", "it", "i1", "itransmission", "trans", "transmission"),
    FLUORESCENCE("ifluor", "if", "iff", "ifluo", "ifluorescence", "fluor", "fluorescence"),
    REFERENCE("irefer", "ir", "iref", "i2", "ireference", "refer"),

    MU_TRANSMISSION("mutrans", "mutransmission"),
    MU("mu", "xmu", "mue", "absorption", "absorbance", "xas", "xanes"),
    MU_FLUORESCENCE("mufluor", "mufluorescence"),
    NORM_TRANSMISSION("normtrans", "normtransmission"),
    NORM("norm", "normmu", "normalized", "normalised", "flat"),
    NORM_FLUORESCENCE("normfluor", "normfluorescence"),
    MU_REFERENCE("murefer", "muref", "mureference"),
    NORM_REFERENCE("normrefer", "normref", "normreference"),

    OTHER;

    private final List<String> names;

    ColumnRole(String... names) {
        this.names = List.of(names);
    }

    /** The label that XDI wants for this role. */
    String label() {
        return names.get(0);
    }

    /** An absorption coefficient, normalised or not: the order of the constants is the order of preference. */
    boolean isMu() {
        return compareTo(MU_TRANSMISSION) >= 0 && compareTo(NORM_REFERENCE) <= 0;
    }

    boolean isAbscissa() {
        return compareTo(DISTANCE) <= 0;
    }

    static ColumnRole of(String label) {
        String plain = label.toLowerCase(Locale.ROOT).replaceAll("[_\\-.()\\s]", "");
        for (ColumnRole role : values()) {
            if (role.names.contains(plain)) {
                return role;
            }
        }
        return OTHER;
    }
}
