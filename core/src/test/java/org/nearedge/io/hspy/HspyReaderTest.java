package org.nearedge.io.hspy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearedge.io.FileSource;
import org.nearedge.io.Spectra;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.NumberType;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.SpectrumImage;

/** The fixtures are written by h5py, the library under HyperSpy: see make.py beside them. */
class HspyReaderTest {
    static Path fixture(String name) throws Exception {
        return Path.of(HspyReaderTest.class.getResource(name).toURI());
    }

    static List<Dataset> read(Path path) throws InputException {
        try (FileSource source = FileSource.open(path)) {
            return new HspyReader().read(source);
        }
    }

    private static Dataset named(String fixture, String title) throws Exception {
        return read(fixture(fixture)).stream()
                .filter(d -> d.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsASpectrumImageWithItsAxesAndMetadata() throws Exception {
        Dataset image = Spectra.open(fixture("image.hspy")).get(0);
        assertThat(image.axes())
                .containsExactly(
                        DataAxis.uniform("y", "nm", 1, 0.25, 5),
                        DataAxis.uniform("x", "nm", 2, 0.5, 3),
                        DataAxis.uniform("Energy loss", "eV", 500, 0.5, 40));
        assertThat(image.type()).isEqualTo(NumberType.FLOAT32);
        // Chunks of 2 x 2 x 16 do not divide the shape, and are packed by checksum, shuffle and gzip.
        for (int i = 0; i < 600; i++) {
            assertThat(image.value(i)).isEqualTo(i * 0.5 - 7);
        }
        // An untagged binary value: the library cannot read the other values of its group either.
        assertThat(image.notices())
                .singleElement()
                .asString()
                .startsWith("part of the metadata was left out")
                .contains("/metadata/Binary");
        Metadata metadata = image.metadata();
        assertThat(metadata.text(Metadata.TITLE)).contains("EELS image");
        assertThat(metadata.text(Metadata.DATE)).contains("2024-03-01T12:34:56");
        assertThat(metadata.text(Metadata.SIGNAL)).contains("EELS");
        assertThat(metadata.number(Metadata.BEAM_ENERGY)).contains(300.0);
        assertThat(metadata.number(Metadata.CONVERGENCE)).contains(25.0);
        assertThat(metadata.number(Metadata.COLLECTION)).contains(45.5);
        assertThat(metadata.number(Metadata.EXPOSURE)).contains(0.125);
        assertThat(metadata.entries())
                .containsEntry("Acquisition_instrument.TEM.convergence_angle", 25L)
                .containsEntry("Acquisition_instrument.TEM.Detector.EELS.dual", true)
                .containsEntry("Signal.quantity", "Électrons (Counts)")
                .containsEntry("General.authors", "")
                .containsEntry("Sample.elements", "O, Si")
                .containsEntry("Sample.bytes", "K, L3")
                .containsEntry("Sample.size", "3, 4")
                .containsEntry("Sample.runs.0.number", 7L)
                .containsEntry("Sample.runs.1.number", 8L)
                .doesNotContainKey("General.notes");
        assertThat(metadata.entries().keySet()).noneMatch(k -> k.contains("_sig_") || k.contains("_hspy_"));
    }

    @Test
    void movesTheEnergyAxisLastAndTurnsADescendingOneRound() throws Exception {
        Dataset dataset = named("uneven.hspy", "uneven");
        assertThat(dataset.axes().get(1)).isEqualTo(DataAxis.listed("Energy", "keV", new double[] {80, 40, 20, 10, 5}));
        assertThat(dataset.axes().get(0)).isEqualTo(DataAxis.uniform("x", "", 0, 1, 3));
        SpectrumImage spectra = dataset.spectra().orElseThrow();
        assertThat(spectra.axis().toArray()).containsExactly(5000, 10000, 20000, 40000, 80000);
        // numpy: arange(15).reshape(5, 3)[:, 1][::-1]
        assertThat(spectra.row(1)).containsExactly(13, 10, 7, 4, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "little i1, INT8, -128, 127",
        "little u1, UINT8, 2, 255",
        "little i2, INT16, -32768, 32767",
        "big u2, UINT16, 2, 65535",
        "big i4, INT32, -2147483648, 2147483647",
        "little u4, UINT32, 2, 4294967295",
        "little i8, INT64, -9223372036854775808, 9223372036854775807",
        "big u8, UINT64, 2, 18446744073709551615",
        "little f2, FLOAT32, -1.5, 100",
        "little f4, FLOAT32, -1.5, 100",
        "big f4, FLOAT32, -1.5, 100",
        "little f8, FLOAT64, -1.5, 100",
        "big f8, FLOAT64, -1.5, 100",
        "little c8, COMPLEX64, -1.5, 100",
        "little c16, COMPLEX128, -1.5, 100",
        "big c16, COMPLEX128, -1.5, 100",
    })
    void readsEveryNumberType(String title, NumberType type, double third, double fourth) throws Exception {
        Dataset dataset = named("types.hspy", title);
        assertThat(dataset.type()).isEqualTo(type);
        assertThat(IntStream.range(0, 5).mapToDouble(dataset::value).toArray()).containsExactly(0, 1, third, fourth, 3);
        assertThat(dataset.imaginary(2)).isEqualTo(type.isComplex() ? 2.25 : 0);
        assertThat(dataset.axes()).containsExactly(DataAxis.uniform("Energy", "eV", 100, 2, 5));
    }

    @Test
    void readsTruthValuesColoursLzfAndChunksThatWereNeverWritten() throws Exception {
        Dataset truth = named("types.hspy", "bool");
        assertThat(truth.type()).isEqualTo(NumberType.BOOL);
        assertThat(IntStream.range(0, 3).mapToDouble(truth::value).toArray()).containsExactly(1, 0, 1);
        Dataset rgb = named("types.hspy", "rgb");
        assertThat(rgb.type()).isEqualTo(NumberType.RGB8);
        assertThat(rgb.hasEnergyAxis()).isFalse();
        assertThat(IntStream.range(0, 4).mapToDouble(rgb::value).toArray()).containsExactly(60, 70, 80, 90);
        Dataset lzf = named("types.hspy", "lzf");
        assertThat(IntStream.range(0, 256).filter(i -> lzf.value(i) == i / 32)).hasSize(256);
        Dataset noise = named("types.hspy", "lzf noise");
        // numpy: default_rng(1).integers(0, 256, 64).sum()
        assertThat(IntStream.range(0, 64).mapToDouble(noise::value).sum()).isEqualTo(7904);
        Dataset sparse = named("types.hspy", "sparse");
        assertThat(IntStream.range(0, 10).mapToDouble(sparse::value).toArray())
                .containsExactly(0, 0, 0, 0, 1.5, 2.5, 0, 0, 0, 0);
    }

    @Test
    void leavesOutWhatItCannotReadAndSaysSo() throws Exception {
        List<Dataset> datasets = read(fixture("mixed.hspy"));
        assertThat(datasets).hasSize(1);
        assertThat(datasets.get(0).title()).isEqualTo("good");
        // The link to another file is not followed.
        assertThat(datasets.get(0).notices())
                .anyMatch(n -> n.equals("axis Energy declares 5 channels, the data have 4"))
                .anyMatch(n -> n.contains("the formula a * x + b") && n.contains("convert_to_non_uniform_axis"))
                .anyMatch(n -> n.contains("ragged"))
                .anyMatch(n -> n.contains("nothing") && n.contains("holds no data"))
                .hasSize(4);
    }

    @Test
    void readsTheLayoutBeforeVersion12() throws Exception {
        Dataset dataset = read(fixture("old.hspy")).get(0);
        assertThat(dataset.title()).isEqualTo("old");
        assertThat(dataset.metadata().text(Metadata.TITLE)).isEmpty();
        assertThat(dataset.axes())
                .containsExactly(DataAxis.uniform("x", "nm", 10, 0.5, 2), DataAxis.uniform("Energy", "eV", 10, 0.5, 3));
        assertThat(dataset.metadata().text(Metadata.DATE)).contains("2011-11-05T09:08:07");
        assertThat(dataset.metadata().text(Metadata.SIGNAL)).contains("EELS");
        assertThat(dataset.metadata().number(Metadata.BEAM_ENERGY)).contains(200.0);
        Spectrum sum = dataset.spectrum();
        assertThat(sum.toArray()).containsExactly(3, 5, 7);
    }

    @Test
    void readsTheNewestFileFormatBehindAUserBlock() throws Exception {
        Dataset dataset = Spectra.open(fixture("latest.hspy")).stream()
                .filter(d -> d.title().equals("latest"))
                .findFirst()
                .orElseThrow();
        assertThat(dataset.type()).isEqualTo(NumberType.UINT16);
        assertThat(IntStream.range(0, 600).filter(i -> dataset.value(i) == i)).hasSize(600);
        Dataset growing = named("latest.hspy", "growing");
        assertThat(IntStream.range(0, 50).filter(i -> growing.value(i) == i)).hasSize(50);
    }

    @Test
    void refusesOtherHdf5Files() throws Exception {
        Path other = fixture("foreign.hspy");
        assertThatThrownBy(() -> Spectra.open(other))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("foreign.hspy")
                .hasMessageContaining("without a group Experiments");
    }

    @Test
    void energyAxesWithoutAStepAndForeignPackingAreToldAndLeftOut() throws Exception {
        List<Dataset> read = read(fixture("unusable.hspy"));
        assertThat(read).singleElement().extracting(Dataset::title).isEqualTo("good");
        assertThat(read.get(0).notices())
                .hasSize(3)
                .anyMatch(n -> n.contains("/flat/") && n.contains("scale 0.0 eV and offset 500.0; calibrate it"))
                .anyMatch(n -> n.contains("/no number/") && n.contains("scale NaN eV"))
                .anyMatch(n -> n.contains("experiment packed: is packed in a way that is not read here")
                        && n.contains("compression='gzip'")
                        && !n.contains("damaged"));
    }

    @Test
    void refusesShapesThatTheFileCannotHold() throws Exception {
        Path above = fixture("above.hspy");
        assertThatThrownBy(() -> read(above)).isInstanceOf(InputException.class).hasMessageContaining("above 2 GB");
        Path huge = fixture("huge.hspy");
        assertThatThrownBy(() -> read(huge))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("declares 800000000 bytes but stores 0");
    }

    @Test
    void knowsItsFilesByTheirSignature(@TempDir Path folder) throws Exception {
        HspyReader reader = new HspyReader();
        assertThat(reader.matches(new byte[0])).isEqualTo(org.nearedge.io.SpectrumReader.Match.NO);
        assertThat(reader.matches("# XDI/1.0".getBytes())).isEqualTo(org.nearedge.io.SpectrumReader.Match.NO);
        Path tiny = folder.resolve("tiny.hspy");
        Files.write(tiny, new byte[] {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'});
        assertThatThrownBy(() -> Spectra.open(tiny))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("tiny.hspy")
                .hasMessageContaining("damaged");
    }
}
