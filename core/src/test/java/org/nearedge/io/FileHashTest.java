package org.nearedge.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.spectrum.InputException;

class FileHashTest {
    @TempDir
    private Path folder;

    /** The first example of FIPS 180-2, appendix B. */
    @Test
    void isTheStandards() throws Exception {
        Path file = Files.writeString(folder.resolve("abc"), "abc");
        assertThat(FileHash.sha256(file)).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aFileThatIsGoneIsTold() {
        assertThatThrownBy(() -> FileHash.sha256(folder.resolve("gone.msa")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("gone.msa")
                .hasMessageContaining("cannot be read again");
    }
}
