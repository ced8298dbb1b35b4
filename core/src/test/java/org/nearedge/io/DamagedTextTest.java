package org.nearedge.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.nearedge.io.json.JsonSpectrumReader;
import org.nearedge.io.json.JsonSpectrumWriter;
import org.nearedge.io.msa.MsaSpectrumReader;
import org.nearedge.io.msa.MsaSpectrumWriter;
import org.nearedge.io.text.CsvSpectrumWriter;
import org.nearedge.io.text.TextSpectrumReader;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

/** However a file is damaged: data sets that hold together, or one complaint that names a line. */
class DamagedTextTest {
    private static final List<SpectrumReader> READERS =
            List.of(new MsaSpectrumReader(), new TextSpectrumReader(), new JsonSpectrumReader());
    private static final List<SpectrumWriter> WRITERS =
            List.of(new MsaSpectrumWriter(), new CsvSpectrumWriter(), new JsonSpectrumWriter());
    private static final byte[] EVIL = "\0\n\r\t ,;:#\"{}[]-+.eEnNaAiI019\u00ff".getBytes(StandardCharsets.ISO_8859_1);

    private static byte[] sound(SpectrumWriter writer) throws IOException, InputException {
        Metadata metadata = Metadata.EMPTY.with(Metadata.BEAM_ENERGY, 200.0).with("note", "ä, \n b");
        double[] intensity = new double[40];
        Arrays.setAll(intensity, i -> Math.sin(i) * 1e3);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(new Spectrum("Si K", EnergyAxis.uniform(1838, 0.5, 40), intensity, metadata), out);
        return out.toByteArray();
    }

    /** Every reader is asked, also those that would not have claimed the file. */
    private static void assertReadOrTold(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("nearedge", ".txt");
        try {
            Files.write(file, bytes);
            for (SpectrumReader reader : READERS) {
                try (FileSource source = FileSource.open(file)) {
                    reader.matches(source.head());
                    for (Dataset dataset : reader.read(source)) {
                        assertThat(dataset.count()).isBetween(1L, (long) bytes.length);
                        if (dataset.hasEnergyAxis()) {
                            assertSpectrum(dataset);
                        }
                    }
                } catch (InputException e) {
                    boolean empty = bytes.length == 0;
                    assertThat(e.getMessage()).matches(m -> empty || m.contains(", line "), "names a line");
                    assertThat(e.getMessage().lines().count()).isEqualTo(1);
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void assertSpectrum(Dataset dataset) {
        try {
            assertThat(dataset.spectrum().size()).isPositive();
        } catch (InputException e) {
            // No finite intensity, or energies beyond what an axis can hold: told when the spectrum is asked for.
            assertThat(e.reason()).isNotEmpty();
        }
    }

    @Property(tries = 400)
    void changedBytes(
            @ForAll @IntRange(max = 2) int format, @ForAll @IntRange(min = 1, max = 12) int changes, @ForAll long seed)
            throws IOException, InputException {
        byte[] bytes = sound(WRITERS.get(format));
        Random random = new Random(seed);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] =
                    random.nextBoolean() ? EVIL[random.nextInt(EVIL.length)] : (byte) random.nextInt();
        }
        assertReadOrTold(bytes);
    }

    @Property(tries = 300)
    void cutPieces(@ForAll @IntRange(max = 2) int format, @ForAll long seed) throws IOException, InputException {
        byte[] bytes = sound(WRITERS.get(format));
        Random random = new Random(seed);
        int from = random.nextBoolean() ? 0 : random.nextInt(bytes.length);
        int to = from + random.nextInt(bytes.length - from + 1);
        byte[] cut = Arrays.copyOfRange(bytes, from, to);
        if (random.nextBoolean() && cut.length > 0) {
            ByteArrayOutputStream twice = new ByteArrayOutputStream();
            twice.write(cut);
            twice.write(bytes, random.nextInt(bytes.length), 1);
            twice.write(cut);
            cut = twice.toByteArray();
        }
        assertReadOrTold(cut);
    }

    @Property(tries = 300)
    void rubbish(@ForAll @IntRange(min = 1, max = 600) int length, @ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = random.nextInt(8) == 0 ? (byte) random.nextInt() : EVIL[1 + random.nextInt(EVIL.length - 1)];
        }
        assertReadOrTold(bytes);
    }
}
