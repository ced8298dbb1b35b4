package org.nearedge.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** Saves spectra, in the format that the file name's ending asks for. */
public final class SpectrumFiles {
    private static final List<SpectrumWriter> WRITERS =
            ServiceLoader.load(SpectrumWriter.class, SpectrumFiles.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private SpectrumFiles() {}

    public static void save(Spectrum spectrum, Path path) throws InputException {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        SpectrumWriter writer = WRITERS.stream()
                .filter(w -> name.endsWith(w.ending()))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        path.getFileName().toString(),
                        "ending",
                        "is not one that can be written",
                        "use one of " + String.join(", ", SpectrumWriter.endings(WRITERS))));
        AtomicFile.write(path, out -> writer.write(spectrum, out));
    }
}
