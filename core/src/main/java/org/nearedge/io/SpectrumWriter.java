package org.nearedge.io;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** Writes one file format. Found through {@link java.util.ServiceLoader}. What it writes its reader reads back equal. */
public interface SpectrumWriter {
    /** File name ending, lower case with its dot, for example {@code .msa}. */
    String ending();

    void write(Spectrum spectrum, OutputStream out) throws IOException, InputException;

    /** Endings of all writers that were found. */
    static List<String> endings(List<SpectrumWriter> writers) {
        return writers.stream().map(SpectrumWriter::ending).sorted().toList();
    }
}
