package org.nearedge.library.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nearedge.library.Reference;
import org.nearedge.spectrum.EnergyAxis;

/**
 * The curves of records as CSV, one value a row, so that records of any axes stand in one table: {@code
 * structure,site,curve,energy_eV,value}. Curves are {@code edge} (arbitrary unit, 0 at the lowest empty state), {@code
 * pdos_s} and {@code pdos_p} (states/eV/spin, 0 at the valence-band maximum), at their native broadening.
 */
public final class CurveTable {
    private CurveTable() {}

    public static void write(List<Reference> records, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write("structure,site,curve,energy_eV,value\n");
        for (Reference record : records) {
            String start = CsvCell.of(record.structure()) + ',' + record.site() + ',';
            curve(start + "edge,", record.spectrum().axis(), record.edgeIntensity(), text);
            curve(start + "pdos_s,", record.pdos().axis(), record.pdosS(), text);
            curve(start + "pdos_p,", record.pdos().axis(), record.pdosP(), text);
        }
        text.flush();
    }

    private static void curve(String start, EnergyAxis axis, double[] values, Writer text) throws IOException {
        for (int i = 0; i < values.length; i++) {
            // The axis is a product: its last digits are rounding.
            text.write(start + Math.rint(axis.at(i) * 1e9) / 1e9 + ',' + values[i] + '\n');
        }
    }
}
