package org.nearedge.io.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.nearedge.io.SpectrumWriter;
import org.nearedge.spectrum.Spectrum;

/**
 * One spectrum as two columns, energy in eV and intensity, separated by commas, with decimal points and a header row.
 * Comment lines ({@code #}) before them hold the name, the axis and the metadata, so that everything comes back equal:
 * the name, the axis and its kind, every energy and intensity to the last bit, and the metadata with their types. Only
 * ASCII is written. Programs that skip {@code #} lines see a plain table.
 */
public final class CsvSpectrumWriter implements SpectrumWriter {
    /** Name of the first column. */
    static final String ENERGY = "energy_eV";

    @Override
    public String ending() {
        return ".csv";
    }

    @Override
    public void write(Spectrum spectrum, OutputStream stream) throws IOException {
        Writer out = new OutputStreamWriter(stream, StandardCharsets.US_ASCII);
        out.write(CsvStamp.of(spectrum));
        out.write(ENERGY + ",intensity\n");
        for (int i = 0; i < spectrum.size(); i++) {
            out.write(Double.toString(spectrum.axis().at(i)));
            out.write(',');
            out.write(Double.toString(spectrum.at(i)));
            out.write('\n');
        }
        out.flush();
    }
}
