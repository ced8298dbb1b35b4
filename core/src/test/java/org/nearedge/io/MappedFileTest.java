package org.nearedge.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.NumberType;
import org.nearedge.spectrum.Samples;
import org.nearedge.spectrum.SpectrumImage;

class MappedFileTest {
    @TempDir
    private Path folder;

    @Property(tries = 100)
    void mappedNumbersAreTheCopiedOnes(
            @ForAll NumberType type,
            @ForAll boolean little,
            @ForAll @IntRange(min = 0, max = 9) int offset,
            @ForAll @IntRange(min = 1, max = 60) int stride,
            @ForAll @IntRange(min = 1, max = 9000) int count,
            @ForAll int seed)
            throws Exception {
        ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        int elements = (count - 1) / stride * stride + stride;
        byte[] bytes = new byte[offset + elements * type.bytes() + 3];
        new Random(seed).nextBytes(bytes);
        Path file = Files.createTempFile("mapped", ".dat");
        try {
            Files.write(file, bytes);
            Samples copied = samples(file, Long.MAX_VALUE, offset, (long) elements * type.bytes(), type, order);
            Samples mapped = samples(file, 1, offset, (long) elements * type.bytes(), type, order);
            assertThat(mapped.size()).isEqualTo(copied.size()).isEqualTo(elements);
            int some = elements / stride;
            double[] one = new double[some + 2];
            double[] other = new double[some + 2];
            mapped.copy(stride - 1, stride, some, one, 1);
            copied.copy(stride - 1, stride, some, other, 1);
            assertThat(one).containsExactly(other);
            for (int i = 0; i < some; i++) {
                assertThat(one[i + 1]).isEqualTo((Double) copied.get(stride - 1 + (long) i * stride));
                assertThat(mapped.imaginary(i)).isEqualTo((Double) copied.imaginary(i));
            }
        } finally {
            Files.delete(file);
        }
    }

    private static Samples samples(Path file, long large, long from, long bytes, NumberType type, ByteOrder order)
            throws InputException {
        try (FileSource source = FileSource.open(file, large)) {
            return source.samples(from, bytes, type, order);
        }
    }

    /** A sparse file that takes no room on the disk: numbers around the places where one mapping ends. */
    @Test
    void severalMappingsAreOneBlock() throws Exception {
        Path file = folder.resolve("sparse.dat");
        long size = 2L * Samples.BLOCK + 100;
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(size);
            for (long end : new long[] {Samples.BLOCK, 2L * Samples.BLOCK}) {
                out.seek(end - 2);
                out.write(new byte[] {1, 2, 3, 4});
            }
            out.seek(size - 1);
            out.write(9);
        }
        Samples samples = samples(file, 1, 0, size, NumberType.UINT8, ByteOrder.LITTLE_ENDIAN);
        assertThat(samples.size()).isEqualTo(size);
        double[] around = new double[4];
        samples.copy(Samples.BLOCK - 2, 1, 4, around, 0);
        assertThat(around).containsExactly(1, 2, 3, 4);
        samples.copy(Samples.BLOCK - 1, Samples.BLOCK, 2, around, 0);
        samples.copy(Samples.BLOCK + 1, Samples.BLOCK, 2, around, 2);
        assertThat(around).containsExactly(2, 2, 4, 4);
        assertThat(samples.get(size - 1)).isEqualTo(9);
        samples.copy(size - 3, 2, 2, around, 0);
        assertThat(around[1]).isEqualTo(9);
    }

    private Path image(int positions, int channels) throws Exception {
        return Files.write(folder.resolve("image.dat"), new byte[4 * positions * channels]);
    }

    private static SpectrumImage mapped(Path file, int positions, int channels) throws InputException {
        Samples samples = samples(file, 1, 0, 4L * positions * channels, NumberType.FLOAT32, ByteOrder.LITTLE_ENDIAN);
        List<DataAxis> axes =
                List.of(DataAxis.uniform("x", "nm", 0, 1, positions), DataAxis.uniform("Energy", "eV", 0, 1, channels));
        return Dataset.ordered("image", "test", axes, samples, Metadata.EMPTY, List.of())
                .spectra()
                .orElseThrow();
    }

    /** Reading a page behind the new end is a bus error, which must reach nobody as such. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileCutShortUnderTheMappingIsTold() throws Exception {
        Path file = image(4096, 512);
        SpectrumImage image = mapped(file, 4096, 512);
        assertThat(image.row(4000)).containsOnly(0);
        try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(1 << 20);
        }
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> image.row(4000))
                    .isInstanceOf(InputException.class)
                    .hasMessage("image.dat: changed while it was read; open it again when its program has finished"
                            + " writing.");
            assertThatThrownBy(image::sum).isInstanceOf(InputException.class).hasMessageContaining("changed while");
        }
    }

    /** Cut while it is being read, again and again: an answer or a sentence, never an error of the virtual machine. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileCutShortWhileItIsReadIsTold() throws Exception {
        for (int run = 0; run < 10; run++) {
            Path file = image(8192, 512);
            SpectrumImage image = mapped(file, 8192, 512);
            Thread cutter = new Thread(() -> {
                try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
                    cut.setLength(1 << 16);
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            cutter.start();
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 100_000; i++) {
                            image.sum();
                        }
                    })
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("changed while");
            cutter.join();
        }
    }

    @Test
    void aFileWrittenAnewOrTakenAwayIsTold() throws Exception {
        Path file = image(64, 16);
        SpectrumImage image = mapped(file, 64, 16);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
        assertThatThrownBy(() -> image.row(0)).hasMessageContaining("changed while it was read");
        SpectrumImage again = mapped(file, 64, 16);
        assertThat(again.row(63)).hasSize(16);
        Files.delete(file);
        assertThatThrownBy(() -> again.row(0)).isInstanceOf(InputException.class);
    }
}
