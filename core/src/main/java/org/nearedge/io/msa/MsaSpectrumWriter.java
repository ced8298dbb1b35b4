package org.nearedge.io.msa;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.nearedge.io.SpectrumWriter;
import org.nearedge.io.text.LineCursor;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

/**
 * One spectrum as an EMSA/MAS file, DATATYPE XY, ASCII only. What the standard has a keyword for is written with it,
 * provenance as the user keyword {@code ##PROVENANCE}; whatever that does not bring back exactly (other metadata, their
 * types, a name that is no plain line of ASCII, energies that are listed though evenly spaced) goes as JSON into the
 * user keyword {@code ##NEAREDGE}, over several lines. So everything comes back equal: name, axis and its kind, every
 * energy and intensity to the last bit, and the metadata with their types (not their order). Other programs see a plain
 * file; one that takes the axis from OFFSET and XPERCHAN alone sees an uneven axis by its mean step.
 */
public final class MsaSpectrumWriter implements SpectrumWriter {
    @Override
    public String ending() {
        return ".msa";
    }

    @Override
    public void write(Spectrum spectrum, OutputStream stream) throws IOException, InputException {
        StringBuilder header = new StringBuilder();
        new MsaHeaderLines(header).write(spectrum);
        MsaExact exact = exact(spectrum, header.toString());
        for (String piece : exact.pieces()) {
            header.append("##")
                    .append(MsaNames.EXACT)
                    .append("   : ")
                    .append(piece)
                    .append("\r\n");
        }
        Writer out = new OutputStreamWriter(stream, StandardCharsets.US_ASCII);
        out.write(header.toString());
        out.write(MsaHeaderLines.SPECTRUM);
        EnergyAxis axis = spectrum.axis();
        for (int i = 0; i < axis.size(); i++) {
            out.write(Double.toString(axis.at(i)));
            out.write(", ");
            out.write(Double.toString(spectrum.at(i)));
            out.write("\r\n");
        }
        out.write("#ENDOFDATA   : End Of Data and File\r\n");
        out.flush();
    }

    /** Reads the header back as any reader would, to see what it lost. */
    private static MsaExact exact(Spectrum spectrum, String header) throws InputException {
        MsaHeader read = MsaHeader.read(new LineCursor(spectrum.name(), header + MsaHeaderLines.SPECTRUM));
        Metadata metadata = MsaMetadata.of(read);
        // Without a title a reader calls the spectrum like the file, whose name is not known here.
        String name = spectrum.name().isEmpty() ? null : read.title();
        return MsaExact.difference(
                spectrum.name(),
                name,
                spectrum.metadata(),
                metadata,
                !spectrum.axis().isUniform());
    }
}
