package org.nearedge.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.spectrum.InputException;

class FileSourceTest {
    @TempDir
    private Path folder;

    private Path file(byte... bytes) throws Exception {
        return Files.write(folder.resolve("f.dat"), bytes);
    }

    @Test
    void bytesComeFromTheirPlace() throws Exception {
        try (FileSource source = FileSource.open(file((byte) 1, (byte) 2, (byte) 3))) {
            assertThat(source.bytes(1, 2).array()).containsExactly(2, 3);
            assertThat(source.all()).containsExactly(1, 2, 3);
            assertThat(source.head()).hasSize(3);
            source.requireUnchanged();
        }
    }

    @Test
    void aHugeDeclaredBlockAllocatesNothing() throws Exception {
        try (FileSource source = FileSource.open(file(new byte[10]))) {
            assertThatThrownBy(() -> source.bytes(4, 1L << 40))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("byte 4")
                    .hasMessageContaining("truncated");
            assertThatThrownBy(() -> source.bytes(Long.MAX_VALUE, 2)).isInstanceOf(InputException.class);
            assertThatThrownBy(() -> source.bytes(-1, 2)).isInstanceOf(InputException.class);
        }
    }

    @Test
    void whatCannotBeOpenedIsTold() throws Exception {
        assertThatThrownBy(() -> FileSource.open(folder)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> FileSource.open(folder.resolve("none"))).hasMessageContaining("does not exist");
        assertThatThrownBy(() -> FileSource.open(file())).hasMessageContaining("is empty");
    }

    @Test
    void aFileThatChangesUnderTheReaderIsTold() throws Exception {
        Path file = file(new byte[100]);
        try (FileSource source = FileSource.open(file)) {
            Files.write(file, new byte[5], StandardOpenOption.APPEND);
            assertThatThrownBy(source::requireUnchanged).hasMessageContaining("changed while it was read");
        }
        try (FileSource source = FileSource.open(file)) {
            Files.write(file, new byte[50], StandardOpenOption.TRUNCATE_EXISTING);
            assertThatThrownBy(source::all).hasMessageContaining("changed while it was read");
        }
    }

    @Test
    void anUnknownFormatNamesTheOnesThatAreKnown() throws Exception {
        Path rubbish = file(new byte[] {0, 1, 2, 3, 0, 0, (byte) 0xff, (byte) 0xfe, 7});
        assertThatThrownBy(() -> Spectra.open(rubbish))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("f.dat")
                .hasMessageContaining("formats are");
    }
}
