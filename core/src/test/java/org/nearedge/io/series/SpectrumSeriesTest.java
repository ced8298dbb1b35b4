package org.nearedge.io.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.io.SpectrumFiles;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.SpectrumImage;

class SpectrumSeriesTest {
    @TempDir
    private Path folder;

    private Path write(String name, double first, double... values) throws InputException {
        Metadata metadata =
                Metadata.of(Map.of(Metadata.TITLE, name, Metadata.SIGNAL, "EELS", Metadata.BEAM_ENERGY, 200.0));
        Path file = folder.resolve(name);
        SpectrumFiles.save(new Spectrum(name, EnergyAxis.uniform(first, 0.5, values.length), values, metadata), file);
        return file;
    }

    @Test
    void spectraAreStackedInTheOrderOfTheirNumbers() throws Exception {
        write("s10.msa", 500, 10, 11, 12);
        write("s2.msa", 500, 2, 3, 4);
        write("s1.msa", 500, 1, 2, 3);
        Files.writeString(folder.resolve("notes.txt"), "not a spectrum");
        Files.writeString(folder.resolve(".hidden.msa"), "not a spectrum");
        Dataset series = SpectrumSeries.ofFolder(folder);
        assertThat(series.axes())
                .containsExactly(DataAxis.uniform("file", "", 0, 1, 3), DataAxis.uniform("Energy", "eV", 500, 0.5, 3));
        SpectrumImage image = series.spectra().orElseThrow();
        assertThat(image.row(0)).containsExactly(1, 2, 3);
        assertThat(image.row(1)).containsExactly(2, 3, 4);
        assertThat(image.row(2)).containsExactly(10, 11, 12);
        assertThat(series.title()).isEqualTo(folder.getFileName().toString());
        assertThat(series.notices()).containsExactly("A series of 3 files, from s1.msa to s10.msa.");
        // What they share is kept, what differs is not.
        assertThat(series.metadata().number(Metadata.BEAM_ENERGY)).contains(200.0);
        assertThat(series.metadata().text(Metadata.TITLE)).isEmpty();
    }

    @Test
    void theFirstFileThatDiffersIsNamed() throws Exception {
        List<Path> files =
                List.of(write("a.msa", 500, 1, 2, 3), write("c.msa", 501, 1, 2, 3), write("b.msa", 500, 1, 2));
        assertThatThrownBy(() -> SpectrumSeries.of("series", files))
                .isInstanceOf(InputException.class)
                .hasMessage("b.msa, energy axis: is 500.0 to 500.5 eV, 2 channels, but a.msa has 500.0 to 501.0 eV, 3"
                        + " channels; a series has one axis: leave it out, or resample it.");
    }

    @Test
    void otherFormatsOfOneSpectrumAreStackedToo() throws Exception {
        Path one = write("1.csv", 500, 1, 2, 3);
        Path two = write("2.json", 500, 4, 5, 6);
        SpectrumImage image =
                SpectrumSeries.of("mixed", List.of(two, one)).spectra().orElseThrow();
        assertThat(image.row(0)).containsExactly(1, 2, 3);
        assertThat(image.row(1)).containsExactly(4, 5, 6);
    }

    @Test
    void whatIsNoSpectrumIsRefused() throws Exception {
        assertThatThrownBy(() -> SpectrumSeries.ofFolder(folder)).hasMessageContaining("holds no file");
        write("a.msa", 500, 1, 2, 3);
        Path bad = Files.writeString(folder.resolve("b.msa"), "#FORMAT      : EMSA/MAS Spectral Data File\n");
        assertThatThrownBy(() -> SpectrumSeries.ofFolder(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(bad.getFileName().toString());
        assertThatThrownBy(() -> SpectrumSeries.ofFolder(folder.resolve("none")))
                .hasMessageContaining("none");
    }

    @Test
    void namesAreInNaturalOrder() {
        List<String> names = List.of("b1", "a10", "A2", "a2b", "a02", "a", "10", "9", "a99999999999999999999");
        assertThat(names.stream().sorted(new NaturalOrder()))
                .containsExactly("9", "10", "a", "A2", "a02", "a2b", "a10", "a99999999999999999999", "b1");
    }
}
