package org.nearedge.app.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Ownership;
import org.nearedge.library.Reference;

/**
 * A column of the table of references.
 *
 * @param id for the table and its tests
 * @param name as the table's head shows it
 * @param help meaning and unit
 * @param width at first, pixels
 * @param isNumber whether it stands at the right
 * @param text what a cell shows
 * @param order ascending; what is not known comes last
 */
public record RecordColumn(
        String id,
        String name,
        String help,
        double width,
        boolean isNumber,
        Function<Reference, String> text,
        Comparator<Reference> order) {
    static final String STRUCTURE = "structure";

    private static final String[] HELP = {
        "Mean distance to the bonded neighbours (\u00c5)",
        "Mean angle between the bonds at the site (degrees)",
        "Volume of the site's Voronoi cell (\u00c5\u00b3)",
        "Mulliken's bond overlap population, mean over the bonds (electrons)",
        "Mulliken charge of the site (electrons)",
        "Energy of the core hole's excitation, from total energies (eV)",
        "Number of bonded neighbours: Si within 2.05 \u00c5 of O, or 2.75 \u00c5 of Si",
        "Band gap of the ground state (eV; PBE: too small by nature)"
    };
    private static final int[] DECIMALS = {3, 1, 2, 2, 2, 1, 0, 2};
    private static final double[] WIDTHS = {68, 68, 84, 78, 78, 76, 60, 68};
    private static final String[] SHORT = {"bond", "angle", "volume", "overlap", "charge", "excit.", "neigh.", "gap"};

    /** All columns, in their order at first. */
    static List<RecordColumn> all() {
        List<RecordColumn> columns = new ArrayList<>();
        Comparator<Reference> bySite = Comparator.comparingInt(Reference::site);
        Comparator<Reference> byStructure = Comparator.comparing(Reference::structure, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(bySite);
        columns.add(new RecordColumn(
                STRUCTURE, STRUCTURE, "Name of the structure", 118, false, Reference::structure, byStructure));
        columns.add(new RecordColumn(
                "site", "site", "Index of the atom in its structure", 44, true, r -> "" + r.site(), bySite));
        columns.add(new RecordColumn(
                "kind",
                "kind",
                "Kind of structure, and its colour on the map",
                102,
                false,
                Reference::kind,
                Comparator.comparing(Reference::kind)));
        columns.add(new RecordColumn(
                "own",
                "own",
                "Whether the record is your own; nothing: it comes with the program",
                44,
                false,
                r -> Ownership.isOwn(r) ? "own" : "",
                Comparator.comparing(r -> !Ownership.isOwn(r))));
        for (LocalProperty property : LocalProperty.values()) {
            columns.add(of(property));
        }
        return columns;
    }

    static RecordColumn of(LocalProperty property) {
        int i = property.ordinal();
        String head = property.unit().isEmpty() ? SHORT[i] : SHORT[i] + " (" + property.unit() + ")";
        return new RecordColumn(
                property.key(),
                head,
                HELP[i],
                WIDTHS[i],
                true,
                r -> text(property, r),
                Comparator.comparingDouble(property::of));
    }

    /** A property's value as people read it; a dash where it is not known. */
    static String text(LocalProperty property, Reference record) {
        double value = property.of(record);
        return Double.isNaN(value)
                ? "\u2013"
                : String.format(Locale.ROOT, "%." + DECIMALS[property.ordinal()] + "f", value)
                        .replace('-', '\u2212');
    }

    /** Meaning and unit of a property. */
    static String help(LocalProperty property) {
        return HELP[property.ordinal()];
    }

    /** The order of rows by this column. */
    Comparator<Reference> order(boolean descending) {
        if (!descending) {
            return order;
        }
        if (!isNumber || id.equals("site")) {
            return order.reversed();
        }
        LocalProperty property = LocalProperty.valueOf(id.toUpperCase(Locale.ROOT));
        // What is not known stays last.
        return Comparator.comparingDouble(r -> {
            double value = property.of(r);
            return Double.isNaN(value) ? Double.NaN : -value;
        });
    }
}
