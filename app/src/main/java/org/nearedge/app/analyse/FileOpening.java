package org.nearedge.app.analyse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nearedge.spectrum.InputException;

/** Which files are meant by what was dropped: files as they are, folders as the files directly in them. */
public final class FileOpening {
    /** More than this from one folder is surely a mistake. */
    static final int MOST_IN_FOLDER = 500;

    private FileOpening() {}

    /** May take a while: for any thread but the window's. */
    public static List<Path> files(Path dropped) throws InputException {
        if (!Files.isDirectory(dropped)) {
            return List.of(dropped);
        }
        List<Path> found = new ArrayList<>();
        try (Stream<Path> children = Files.list(dropped)) {
            children.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .limit(MOST_IN_FOLDER + 1L)
                    .forEach(found::add);
        } catch (IOException e) {
            throw new InputException(name(dropped), "", "cannot be listed (" + e.getMessage() + ")", "", e);
        }
        if (found.isEmpty()) {
            throw new InputException(name(dropped), "", "is a folder without files", "drop the files themselves");
        }
        if (found.size() > MOST_IN_FOLDER) {
            throw new InputException(
                    name(dropped), "", "holds more than " + MOST_IN_FOLDER + " files", "drop those you want to see");
        }
        return found;
    }

    public static String name(Path path) {
        return path.getFileName() == null ? path.toString() : path.getFileName().toString();
    }
}
