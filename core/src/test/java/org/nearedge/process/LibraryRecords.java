package org.nearedge.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.nearedge.library.Reference;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** The library's records as this package's tests need them: cut off where bands are missing, broadened. */
final class LibraryRecords {
    private LibraryRecords() {}

    /** @param edge folder of the edge, {@code si-k} or {@code o-k} */
    static List<Reference> of(String edge) throws IOException {
        Path folder = Path.of(System.getProperty("nearedge.root", ".."))
                .resolve("sample-data/library")
                .resolve(edge);
        ObjectMapper mapper = new ObjectMapper();
        List<Reference> records = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
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
