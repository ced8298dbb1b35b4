package org.nearedge.io;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real files that do not travel with the project; a test that wants them is skipped where they are missing. */
public final class TestData {
    private TestData() {}

    public static Path file(String name) {
        Path file = Path.of(System.getProperty("nearedge.root", ".."))
                .resolve("../shared/test-data")
                .resolve(name);
        Assumptions.assumeTrue(Files.isReadable(file), () -> file + " is missing");
        return file;
    }
}
