package org.nearedge.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearedge.library.Reference;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** The library's records as this package's tests need them: cut off where bands are missing, broadened. */
final class LibraryRecords {
    private LibraryRecords() {}

    /**
     * Those that the bounds in this package's tests were measured on: the library grows, and a bound on noise that a new
     * glass does not keep is something to report (docs/onset.md), not a broken build.
     *
     * @param edge folder of the edge, {@code si-k} or {@code o-k}
     */
    static List<Reference> of(String edge) throws IOException {
        Set<String> tested;
        try (InputStream in = LibraryRecords.class.getResourceAsStream("tested-records.txt")) {
            tested = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toSet());
        }
        return read(edge, tested::contains);
    }

    /** All there are. */
    static List<Reference> all(String edge) throws IOException {
        return read(edge, name -> true);
    }

    private static List<Reference> read(String edge, Predicate<String> wanted) throws IOException {
        Path folder = Path.of(System.getProperty("nearedge.root", ".."))
                .resolve("sample-data/library")
                .resolve(edge);
        ObjectMapper mapper = new ObjectMapper();
        List<Reference> records = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json"))
                    .filter(f -> wanted.test(edge + "/" + f.getFileName()))
                    .sorted()
                    .toList()) {
                records.addAll(Arrays.asList(mapper.readValue(file.toFile(), Reference[].class)));
            }
        }
        return records;
    }

    /** With maximum 1 below 20 eV. */
    static Spectrum broadened(Reference record, double sigma) throws InputException {
        Spectrum spectrum = record.spectrum();
        if (record.edgeTop() != null) {
            spectrum = new Crop(spectrum.axis().first(), record.edgeTop()).apply(spectrum);
        }
        return new Normalise(null, 20.0).apply(new Broaden(record.sigma(), sigma).apply(spectrum));
    }
}
