package org.nearedge.io.optados;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.io.PdosFile;
import org.nearedge.io.Spectra;
import org.nearedge.io.xyz.ExtendedXyz;
import org.nearedge.spectrum.InputException;

/** Files cut short or with bytes changed are read as something else or told as a fault of the file; never otherwise. */
class OptadosDamageTest {
    private static final double[] X =
            IntStream.range(0, 40).mapToDouble(i -> -2 + 0.1 * i).toArray();
    private static final double[] Y =
            IntStream.range(0, 40).mapToDouble(i -> Math.exp(-i)).toArray();

    @TempDir
    Path folder;

    private interface Reading {
        void of(Path file) throws Exception;
    }

    private void isDamagedWithoutHarm(String text, Reading reading) throws Exception {
        byte[] whole = text.getBytes(StandardCharsets.ISO_8859_1);
        Path file = folder.resolve("damaged.dat");
        Random random = new Random(11);
        int refused = 0;
        for (int i = 0; i < 1500; i++) {
            byte[] bytes = Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length) : whole.length);
            for (int k = 0; k < i % 5 && bytes.length > 0; k++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
            }
            Files.write(file, bytes);
            Throwable fault = catchThrowable(() -> reading.of(file));
            if (fault != null) {
                refused++;
                assertThat(fault).isInstanceOf(InputException.class);
                assertThat(fault).hasMessageContaining("damaged");
            }
        }
        assertThat(refused).isGreaterThan(300);
    }

    @Test
    void edges() throws Exception {
        String text = OptadosFiles.coreHeading("Gaussian broadening: FWHM   1.0000000000000000     ")
                + OptadosFiles.edge("Si 1    K1", X, Y, Y)
                + OptadosFiles.edge("O 1    K1     O:exc", X, Y, Y);
        isDamagedWithoutHarm(text, Spectra::open);
    }

    @Test
    void projections() throws Exception {
        String text = OptadosFiles.pdos(
                "Column", List.of(OptadosFiles.Box.of("Si 1 s"), OptadosFiles.Box.of("Si 1 p")), X, Y, Y);
        isDamagedWithoutHarm(text, PdosFile::open);
    }

    @Test
    void structures() throws Exception {
        String text = "3\nLattice=\"5 0 0 0 5 0 0 0 5\" Properties=species:S:1:pos:R:3\n"
                + "Si 0.0 0.0 0.0\nO 1.6 0.0 0.0\nO 0.0 1.6 0.0\n";
        isDamagedWithoutHarm(text, ExtendedXyz::open);
    }
}
