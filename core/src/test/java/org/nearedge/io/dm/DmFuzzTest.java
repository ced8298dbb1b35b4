package org.nearedge.io.dm;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.nearedge.io.FileSource;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;

/** Whatever happens to the bytes: a data set or an {@link InputException}, and no more memory than the file's worth. */
class DmFuzzTest {
    /** Windows, the head, a complaint, and classes that a new kind of fault loads. */
    private static final long FIXED = 10_000_000;

    private static final DmReader READER = new DmReader();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static Path file;

    @BeforeContainer
    static void makeFile() throws IOException {
        file = Files.createTempFile("damaged", ".dm");
        // The first files also load classes, which is no fault of theirs.
        byte[] whole = written(3, ByteOrder.LITTLE_ENDIAN);
        for (int length : new int[] {whole.length, whole.length / 2, 20, 2}) {
            Files.write(file, Arrays.copyOf(whole, length));
            opens();
        }
    }

    @AfterContainer
    static void deleteFile() throws IOException {
        Files.delete(file);
    }

    private static byte[] written(int version, ByteOrder order) {
        return new DmWriter(version, order)
                .withoutThumbnail()
                .add(DmPicture.of(DmPixels.INT16, 3, 2, 4)
                        .name("SI")
                        .axis(0, 1, "nm")
                        .axis(0, 1, "nm")
                        .axis(-100, 0.5, "eV")
                        .tag("Meta Data:Format", "Spectrum image")
                        .tag("Microscope Info:Voltage", 200000.0)
                        .values(i -> i))
                .add(DmPicture.of(DmPixels.COMPLEX64, 2, 2).name("FFT"))
                .add(DmPicture.of(DmPixels.PACKED64, 2, 2).values(new double[8]))
                .add(DmPicture.of(DmPixels.RGB, 2, 2).name("Colour"))
                .bytes();
    }

    /** @return false if it was refused */
    private static boolean survives(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        boolean read = opens();
        long used = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(used).as("bytes allocated for a file of %d", bytes.length).isLessThan(FIXED + 200L * bytes.length);
        return read;
    }

    private static boolean opens() {
        try (FileSource source = FileSource.open(file)) {
            List<Dataset> all = READER.read(source);
            assertThat(all).isNotEmpty();
            for (Dataset dataset : all) {
                assertThat(dataset.count()).isLessThanOrEqualTo(source.size());
                dataset.value(dataset.count() - 1);
                if (dataset.hasEnergyAxis()) {
                    dataset.spectra().orElseThrow().row(0);
                }
            }
            return true;
        } catch (InputException e) {
            assertThat(e).hasMessageStartingWith(file.getFileName().toString()).hasMessageEndingWith(".");
            return false;
        }
    }

    @Example
    void cutAnywhere() throws IOException {
        cutAnywhere(written(3, ByteOrder.LITTLE_ENDIAN), 1);
        cutAnywhere(written(4, ByteOrder.BIG_ENDIAN), 5);
    }

    private static void cutAnywhere(byte[] whole, int step) throws IOException {
        assertThat(survives(whole)).isTrue();
        for (int length = 1; length < whole.length; length += step) {
            // Of the eight zeros at the end none is missed.
            assertThat(survives(Arrays.copyOf(whole, length)))
                    .as("cut to %d of %d", length, whole.length)
                    .isEqualTo(length >= whole.length - 8);
        }
    }

    @Example
    void singleBytesWrong() throws IOException {
        singleBytesWrong(written(3, ByteOrder.BIG_ENDIAN), 3);
        singleBytesWrong(written(4, ByteOrder.LITTLE_ENDIAN), 2);
    }

    private static void singleBytesWrong(byte[] whole, int step) throws IOException {
        byte[] values = {0, 1, 20, 127, -1};
        for (int at = 0; at < whole.length; at += step) {
            byte[] damaged = whole.clone();
            damaged[at] = values[at % values.length];
            survives(damaged);
        }
    }

    @Property(tries = 300)
    void severalBytesWrong(@ForAll long seed, @ForAll boolean little, @ForAll boolean four) throws IOException {
        Random random = new Random(seed);
        byte[] damaged = written(four ? 4 : 3, little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        for (int i = random.nextInt(12); i >= 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        survives(damaged);
    }

    @Property(tries = 100)
    void noise(@ForAll byte[] noise, @ForAll boolean four) throws IOException {
        byte[] bytes = Arrays.copyOf(written(four ? 4 : 3, ByteOrder.LITTLE_ENDIAN), 30 + noise.length);
        System.arraycopy(noise, 0, bytes, 30, noise.length);
        survives(bytes);
    }
}
