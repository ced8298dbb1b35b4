package org.nearedge.library.own;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.nearedge.io.FileName;
import org.nearedge.spectrum.InputException;

/** The JSON files that are meant when files and folders are given. */
final class RecordFiles {
    /** A library's folder holds one folder an edge; nobody means what lies deeper. */
    private static final int DEPTH = 3;

    private static final String ENDING = ".json";

    private final List<Path> files = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    /** @param given files, or folders of which all JSON files are meant */
    RecordFiles(List<Path> given) {
        for (Path path : given) {
            try {
                add(path);
            } catch (InputException e) {
                refused.add(Refused.of(e));
            }
        }
    }

    List<Path> files() {
        return files;
    }

    List<Refused> refused() {
        return refused;
    }

    private void add(Path path) throws InputException {
        String name = FileName.of(path);
        if (!Files.exists(path)) {
            throw new InputException(name, "", "does not exist", "check the name");
        }
        if (!Files.isDirectory(path)) {
            if (!isRecords(path)) {
                throw new InputException(
                        name, "", "is no JSON file of records", "add an edge and its PDOS together, as a pair");
            }
            files.add(path);
            return;
        }
        try (Stream<Path> inside = Files.walk(path, DEPTH)) {
            List<Path> found = inside.filter(Files::isRegularFile)
                    .filter(RecordFiles::isRecords)
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new InputException(name, "", "holds no JSON files of records", "choose another folder");
            }
            files.addAll(found);
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new InputException(name, "", "cannot be listed (" + e.getMessage() + ")", "", e);
        }
    }

    private static boolean isRecords(Path path) {
        return FileName.of(path).toLowerCase(Locale.ROOT).endsWith(ENDING);
    }
}
