package org.nearedge.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleMakerTest {
    private static final Path COMMITTED =
            Path.of(System.getProperty("nearedge.root", "..")).resolve("sample-data/experimental");

    /** If this fails after a wanted change, run the command of sample-data/experimental/README.md. */
    @Test
    void theCommittedFilesAreMadeAgainByteForByte() throws Exception {
        Map<String, byte[]> made = SampleMaker.files(ReferenceLibrary.bundled());
        for (Map.Entry<String, byte[]> file : made.entrySet()) {
            assertThat(Files.readAllBytes(COMMITTED.resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
        try (Stream<Path> files = Files.list(COMMITTED)) {
            Set<String> simulated = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("simulated"))
                    .collect(Collectors.toSet());
            assertThat(made.keySet()).containsAll(simulated);
        }
    }
}
