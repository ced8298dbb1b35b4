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
        SpectrumWriter writer = writer(path);
        AtomicFile.write(path, out -> writer.write(spectrum, out));
    }

    /** Fails as {@link #save} would, before anything is computed: for a wrong ending, or a place that takes no file. */
    public static void requireSavable(Path path) throws InputException {
        writer(path);
        AtomicFile.requireWritable(path);
    }

    private static SpectrumWriter writer(Path path) throws InputException {
        String name = FileName.of(path).toLowerCase(Locale.ROOT);
        return WRITERS.stream()
                .filter(w -> name.endsWith(w.ending()))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        FileName.of(path),
                        "ending",
                        "is not one that can be written",
                        "use one of " + String.join(", ", SpectrumWriter.endings(WRITERS))));
    }
}
