package org.nearedge.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.io.SpectrumFiles;
import org.nearedge.io.npy.NpyFile;
import org.nearedge.library.SampleSpectra;
import org.nearedge.library.SampleSpectrum;
import org.nearedge.spectrum.Spectrum;

/** A folder of .msa files is a line scan: the sample, nothing, and the sample with twice the counts. */
class MapsFolderTest {
    @TempDir
    private Path folder;

    private Path series;
    private Spectrum sample;

    @BeforeEach
    void write() throws Exception {
        SampleSpectrum oxygen = SampleSpectra.bundled().stream()
                .filter(s -> s.edge().equals("O-K"))
                .findFirst()
                .orElseThrow();
        sample = SampleSpectra.open(oxygen).get(0).spectrum();
        series = Files.createDirectory(folder.resolve("scan"));
        double[] counts = sample.toArray();
        double[] twice = java.util.Arrays.stream(counts).map(c -> 2 * c).toArray();
        SpectrumFiles.save(sample, series.resolve("s1.msa"));
        SpectrumFiles.save(sample.withIntensity(new double[counts.length]), series.resolve("s2.msa"));
        SpectrumFiles.save(sample.withIntensity(twice), series.resolve("s10.msa"));
    }

    @Test
    void everyModelIsMappedAsArrayTableAndPicture() throws Exception {
        Path maps = folder.resolve("new").resolve("maps");
        Path out = folder.resolve("maps.json");
        Ran ran = Ran.of("predict", series, "--model", "all", "--sigma", 0.5, "--maps", maps, "-o", out);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err())
                .contains("1 position left out: it has no counts in any channel (vacuum).")
                .contains("maps written");
        JsonNode models = new ObjectMapper().readTree(out.toFile()).get("models");
        assertThat(models.size()).isGreaterThan(1);
        for (JsonNode model : models) {
            assertThat(model.at("/left_out/vacuum").asInt()).isEqualTo(1);
            assertThat(model.at("/positions/0").asInt()).isEqualTo(3);
        }
        NpyFile novelty = NpyFile.read(maps.resolve("o-k-properties-novelty.npy"));
        assertThat(novelty.shape()).containsExactly(3);
        assertThat(novelty.numbers().get(1)).isNaN();
        NpyFile length = NpyFile.read(maps.resolve("o-k-properties-bond_length.npy"));
        assertThat(length.numbers().get(0)).isBetween(1.0, 3.0);
        // Twice the counts are the same spectrum.
        assertThat(length.numbers().get(2)).isCloseTo(length.numbers().get(0), within(1e-3));
        assertThat(Files.readString(maps.resolve("o-k-properties-bond_length.csv")))
                .contains("o-k-properties/bond_length")
                .contains("scan");
        assertThat(ImageIO.read(maps.resolve("o-k-properties-bond_length.png").toFile())
                        .getWidth())
                .isGreaterThan(500);
    }

    @Test
    void oneModelAloneIsMapped() throws Exception {
        Path maps = folder.resolve("maps");
        Ran ran = Ran.of("predict", series, "--model", "o-k-properties", "--sigma", 0.5, "--maps", maps, "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.json().at("/maps/bond_length/0").asDouble()).isPositive();
        try (var files = Files.list(maps)) {
            assertThat(files).allMatch(file -> file.getFileName().toString().startsWith("o-k-properties-"));
        }
    }

    @Test
    void mapsOfASingleSpectrumAreRefused() {
        Path one = series.resolve("s1.msa");
        Ran ran = Ran.of("predict", one, "--model", "o-k-properties", "--maps", folder.resolve("m"));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .startsWith("nearedge: --maps: is for spectrum images")
                .hasLineCount(1);
        Ran all = Ran.of("predict", one, "--model", "all");
        assertThat(all.code()).isEqualTo(2);
        assertThat(all.err()).contains("is for maps of a spectrum image").hasLineCount(1);
    }

    @Test
    void aPlaceThatIsNoFolderIsToldBeforeTheWork() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        Ran ran = Ran.of("predict", series, "--model", "all", "--maps", file);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .startsWith("nearedge: file: cannot be made a folder")
                .hasLineCount(1);
    }

    @Test
    void aSpectrumOfAnotherAxisIsNamed() throws Exception {
        SpectrumFiles.save(sample.slice(0, sample.size() - 3), series.resolve("s3.msa"));
        Ran ran = Ran.of("predict", series, "--model", "all", "--maps", folder.resolve("m"));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .startsWith("nearedge: s3.msa, energy axis: is")
                .contains("but s1.msa has")
                .hasLineCount(1);
    }
}
