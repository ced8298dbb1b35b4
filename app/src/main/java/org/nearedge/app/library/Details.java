package org.nearedge.app.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.library.figures.RecordFigures;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Reference;

/**
 * All that is told of one record.
 *
 * @param edge its spectrum
 * @param pdos its PDOS
 */
record Details(Reference record, FigureSpec edge, FigureSpec pdos, List<Value> values) {
    /**
     * One number or word.
     *
     * @param help meaning and unit
     */
    record Value(String name, String text, String help) {}

    static Details of(LibraryContent content, Reference record, double sigma) {
        return new Details(
                record,
                RecordFigures.edge(content.source(), record, sigma),
                RecordFigures.pdos(content.source(), record),
                values(record));
    }

    private static List<Value> values(Reference record) {
        List<Value> values = new ArrayList<>();
        for (LocalProperty property : LocalProperty.values()) {
            String text = RecordColumn.text(property, record);
            boolean known = !Double.isNaN(property.of(record));
            values.add(new Value(
                    property.label(),
                    known && !property.unit().isEmpty() ? text + unit(property) : text,
                    RecordColumn.help(property) + (known ? "" : ": this record does not have it")));
        }
        values.add(new Value("atoms", "" + record.atoms(), "Atoms in the computed cell"));
        values.add(new Value(
                "multiplicity", "" + record.multiplicity(), "Equivalent sites of the cell that it stands for"));
        values.add(new Value(
                "broadening",
                String.format(Locale.ROOT, "\u03c3 %s eV", record.sigma()),
                "Gaussian broadening that its curves were computed with (standard deviation, eV)"));
        return values;
    }

    private static String unit(LocalProperty property) {
        return property == LocalProperty.BOND_ANGLE ? property.unit() : " " + property.unit();
    }
}
