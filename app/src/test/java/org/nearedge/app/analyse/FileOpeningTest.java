package org.nearedge.app.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.spectrum.InputException;

class FileOpeningTest {
    @TempDir
    Path folder;

    @Test
    void aFolderMeansItsOwnFilesInTheOrderOfTheirNames() throws IOException, InputException {
        Files.createFile(folder.resolve("b.msa"));
        Files.createFile(folder.resolve("a.msa"));
        Files.createFile(folder.resolve(".DS_Store"));
        Files.createFile(Files.createDirectory(folder.resolve("deeper")).resolve("c.msa"));
        assertThat(FileOpening.files(folder)).containsExactly(folder.resolve("a.msa"), folder.resolve("b.msa"));
    }

    @Test
    void aFileIsItselfAlsoIfItIsNotThere() throws InputException {
        Path missing = folder.resolve("missing.msa");
        assertThat(FileOpening.files(missing)).containsExactly(missing);
    }

    @Test
    void anEmptyFolderIsSaidToBeEmpty() {
        assertThatThrownBy(() -> FileOpening.files(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("without files");
    }

    @Test
    void aHomeFolderDroppedByMistakeIsRefused() throws IOException {
        for (int i = 0; i <= FileOpening.MOST_IN_FOLDER; i++) {
            Files.createFile(folder.resolve(i + ".txt"));
        }
        assertThatThrownBy(() -> FileOpening.files(folder)).hasMessageContaining("more than 500 files");
    }
}
