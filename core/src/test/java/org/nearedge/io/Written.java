package org.nearedge.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;

/** Opens contents that a test makes up, through the front door: a file, found by what it holds. */
public final class Written {
    private Written() {}

    public static List<Dataset> open(String content) throws InputException {
        return open(content.getBytes(StandardCharsets.UTF_8));
    }

    public static List<Dataset> open(byte[] content) throws InputException {
        return open("sample.dat", content);
    }

    public static List<Dataset> open(String name, byte[] content) throws InputException {
        try {
            Path folder = Files.createTempDirectory("nearedge");
            Path file = folder.resolve(name);
            try {
                Files.write(file, content);
                return Spectra.open(file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only data set of a content. */
    public static Dataset one(String content) throws InputException {
        List<Dataset> datasets = open(content);
        if (datasets.size() != 1) {
            throw new AssertionError(datasets.size() + " data sets");
        }
        return datasets.get(0);
    }
}
