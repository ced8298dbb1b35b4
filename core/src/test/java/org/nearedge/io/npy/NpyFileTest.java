package org.nearedge.io.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.NumberType;

class NpyFileTest {
    @TempDir
    private Path folder;

    @Property(tries = 40)
    void whatIsWrittenIsReadBack(@ForAll @Size(max = 4) int[] sizes, @ForAll @IntRange(min = 1, max = 6) int most)
            throws Exception {
        int count = 1;
        int[] shape = new int[sizes.length];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = 1 + Math.floorMod(sizes[i], most);
            count *= shape[i];
        }
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i % 7 == 3 ? Float.NaN : i / 3f;
        }
        Path file = Files.createTempFile("nearedge", ".npy");
        try {
            NpyFile.write(file, shape, values);
            NpyFile read = NpyFile.read(file);
            assertThat(read.shape()).containsExactly(shape);
            assertThat(read.numbers().type()).isEqualTo(NumberType.FLOAT32);
            assertThat(read.numbers().size()).isEqualTo(count);
            for (int i = 0; i < count; i++) {
                assertThat((float) read.numbers().get(i)).isEqualTo((Float) values[i]);
            }
            byte[] bytes = Files.readAllBytes(file);
            assertThat((bytes.length - 4 * count) % 64).isZero();
        } finally {
            Files.delete(file);
        }
    }

    /** The bytes that numpy 2.2 itself writes: numpy.save(f, numpy.array([[1, -2.5, 3]], "<f4")). */
    @Test
    void theBytesAreThoseOfNumpy() throws Exception {
        Path file = folder.resolve("a.npy");
        NpyFile.write(file, new int[] {1, 3}, new float[] {1, -2.5f, 3});
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 3), }";
        byte[] bytes = Files.readAllBytes(file);
        assertThat(bytes).startsWith(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 0x76, 0);
        assertThat(new String(bytes, 10, 118, StandardCharsets.US_ASCII)).isEqualTo(header + " ".repeat(58) + "\n");
        assertThat(bytes).hasSize(128 + 12).endsWith(0, 0, 0x40, 0x40);
    }

    @Test
    void numpyReadsIt() throws Exception {
        Path file = folder.resolve("b.npy");
        float[] values = new float[60];
        for (int i = 0; i < 60; i++) {
            values[i] = i * 0.25f;
        }
        NpyFile.write(file, new int[] {3, 4, 5}, values);
        String program = "import sys, numpy; a = numpy.load(sys.argv[1]); "
                + "print(a.dtype, a.shape, float(a[2, 3, 4]), float(a[1, 0, 2]), bool(a.flags.c_contiguous))";
        assertThat(python(program, file)).isEqualTo("float32 (3, 4, 5) 14.75 5.5 True");
    }

    @Test
    void whatNumpyWritesIsRead() throws Exception {
        Path file = folder.resolve("c.npy");
        python("import sys, numpy; numpy.save(sys.argv[1], numpy.arange(6, dtype='>i2').reshape(2, 3) - 3)", file);
        NpyFile read = NpyFile.read(file);
        assertThat(read.shape()).containsExactly(2, 3);
        assertThat(read.numbers().get(0)).isEqualTo(-3);
        assertThat(read.numbers().get(5)).isEqualTo(2);
    }

    /** Skipped where there is no Python with numpy. */
    private static String python(String program, Path file) throws Exception {
        try {
            Process asked = new ProcessBuilder("python3", "-c", "import numpy").start();
            assumeThat(asked.waitFor()).as("numpy").isZero();
            Process process = new ProcessBuilder("python3", "-c", program, file.toString())
                    .redirectErrorStream(true)
                    .start();
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            assertThat(process.waitFor()).as(told).isZero();
            return told;
        } catch (IOException e) {
            assumeThat(e).as("python3").isNull();
            throw e;
        }
    }

    private Path file(String header, int bytes) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[10 + text.length + bytes];
        System.arraycopy(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}, 0, all, 0, 8);
        all[8] = (byte) text.length;
        all[9] = (byte) (text.length >> 8);
        System.arraycopy(text, 0, all, 10, text.length);
        return Files.write(folder.resolve("made.npy"), all);
    }

    private static String header(String type, String order, String shape) {
        return "{'descr': '" + type + "', 'fortran_order': " + order + ", 'shape': " + shape + ", }\n";
    }

    private void refused(String header, int bytes, String why) throws IOException {
        Path file = file(header, bytes);
        assertThatThrownBy(() -> NpyFile.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("made.npy")
                .hasMessageContaining(why);
    }

    @Test
    void whatIsNoPlainArrayIsRefused() throws Exception {
        refused(header("<f4", "True", "(2, 2)"), 16, "Fortran");
        refused(header("|O8", "False", "(2,)"), 16, "plain numbers");
        refused(header("<c8", "False", "(2,)"), 16, "the type c8");
        refused(header("<f4", "False", "(2,)"), 9, "holds 9 bytes where its shape asks for 8");
        refused(header("<f4", "False", "(2147483647, 2147483647, 2147483647)"), 8, "more than the file holds");
        refused(header("<f4", "False", "(99999999999,)"), 8, "declares the shape");
        Path rubbish = Files.write(folder.resolve("r.npy"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> NpyFile.read(rubbish)).hasMessageContaining("is no NumPy array");
    }

    @Property(tries = 200)
    void damagedFilesAreToldOrRead(@ForAll long seed) throws Exception {
        Path file = Files.createTempFile("nearedge", ".npy");
        try {
            NpyFile.write(file, new int[] {3, 5}, new float[15]);
            byte[] bytes = Files.readAllBytes(file);
            Random random = new Random(seed);
            for (int i = 0; i < 3; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            NpyFile read = NpyFile.read(file);
            read.numbers().get(read.numbers().size() - 1);
        } catch (InputException e) {
            assertThat(e.getMessage()).endsWith(".");
        } finally {
            Files.delete(file);
        }
    }
}
