package org.nearedge.io;

import java.nio.BufferUnderflowException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.nearedge.io.SpectrumReader.Match;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;

/** Opens any file that a reader knows, by what it holds and never by what it is called. */
public final class Spectra {
    private static final List<SpectrumReader> READERS =
            ServiceLoader.load(SpectrumReader.class, Spectra.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private Spectra() {}

    /** All data sets of a file, at least one. */
    public static List<Dataset> open(Path path) throws InputException {
        try (FileSource source = FileSource.open(path)) {
            SpectrumReader reader = readerOf(source);
            List<Dataset> datasets = read(reader, source);
            source.requireUnchanged();
            if (datasets.isEmpty()) {
                throw new InputException(source.name(), "", "holds no data set (" + reader.format() + ")", "");
            }
            return datasets;
        }
    }

    /** A file may be read only as a small multiple of its size, but that may be more than there is. */
    private static InputException tooLarge(FileSource source, OutOfMemoryError e) {
        return new InputException(
                source.name(),
                "",
                "needs more memory than the program was given (the file has " + (source.size() >> 20) + " MB)",
                "crop it, or start with more memory",
                e);
    }

    private static List<Dataset> read(SpectrumReader reader, FileSource source) throws InputException {
        try {
            return reader.read(source);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | ArithmeticException e) {
            // A reader that trusted a damaged number: the file is at fault, not the user's patience.
            throw new InputException(
                    source.name(), "", "is damaged (" + reader.format() + ")", "copy or export it again", e);
        } catch (OutOfMemoryError e) {
            throw tooLarge(source, e);
        }
    }

    private static SpectrumReader readerOf(FileSource source) throws InputException {
        byte[] head = source.head();
        for (Match wanted : List.of(Match.CERTAIN, Match.POSSIBLE)) {
            for (SpectrumReader reader : READERS) {
                if (reader.matches(head) == wanted) {
                    return reader;
                }
            }
        }
        throw new InputException(
                source.name(),
                "first bytes",
                "is in no format that can be read here",
                "formats are " + String.join(", ", formats()));
    }

    /** Names of all formats that can be read. */
    public static List<String> formats() {
        return READERS.stream().map(SpectrumReader::format).sorted().toList();
    }
}
