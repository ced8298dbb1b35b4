package org.nearedge.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.spectrum.InputException;

class AtomicFileTest {
    @TempDir
    private Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(p -> p.getFileName().toString()).toList();
        }
    }

    @Test
    void aFileIsReplacedWhole() throws Exception {
        Path file = folder.resolve("a.txt");
        Files.writeString(file, "old and longer");
        AtomicFile.write(file, out -> out.write('n'));
        assertThat(file).hasContent("n");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void aFaultHalfWayLeavesTheOldFileAndNothingElse() throws Exception {
        Path file = folder.resolve("a.txt");
        Files.writeString(file, "old");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("disk full");
                }))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a.txt")
                .hasMessageContaining("disk full");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void aTrialChangesNothing() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        AtomicFile.requireWritable(file);
        AtomicFile.requireWritable(folder.resolve("new.txt"));
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void aTrialFailsWhereWritingWould() {
        assertThatThrownBy(
                        () -> AtomicFile.requireWritable(folder.resolve("none").resolve("a.txt")))
                .isInstanceOf(InputException.class)
                .hasMessage("a.txt: its folder does not exist; make the folder first.");
        assertThatThrownBy(() -> AtomicFile.requireWritable(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> AtomicFile.requireWritable(folder.getRoot()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    void aPathWithoutANameIsNoEndingThatIsWritten() {
        assertThatThrownBy(() -> SpectrumFiles.requireSavable(folder.getRoot()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is not one that can be written");
        assertThatThrownBy(() -> SpectrumFiles.requireSavable(Path.of("")))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("\"\", ending");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("no/a.txt"), out -> out.write(1)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("folder does not exist");
        assertThatThrownBy(() -> AtomicFile.write(folder, out -> out.write(1)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is a folder");
    }
}
