package org.nearedge.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.io.SpectrumFiles;
import org.nearedge.library.SampleSpectra;
import org.nearedge.spectrum.Spectrum;

class BatchCommandTest {
    @TempDir
    private Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void write() throws Exception {
        in = Files.createDirectories(folder.resolve("in"));
        out = folder.resolve("out");
        var sample = SampleSpectra.bundled().stream()
                .filter(s -> s.edge().equals("Si-K") && s.file().endsWith(".msa"))
                .findFirst()
                .orElseThrow();
        Spectrum spectrum = SampleSpectra.open(sample).get(0).spectrum();
        for (int k = 1; k <= 3; k++) {
            int times = k;
            double[] counts =
                    Arrays.stream(spectrum.toArray()).map(v -> v * times).toArray();
            SpectrumFiles.save(spectrum.withIntensity(counts), in.resolve("s" + k + ".msa"));
        }
    }

    private Path resultOf(String name) throws Exception {
        try (Stream<Path> all = Files.list(out.resolve("results"))) {
            return all.filter(file -> file.getFileName().toString().startsWith(name + "."))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"si-k-pdos", "si-k-geometry"})
    void eachFileSaysWhatPredictSays(String model) throws Exception {
        Ran batch = Ran.of("batch", "--model", model, "--out", out, "--jobs", 2, in);
        assertThat(batch.code()).as(batch.err()).isZero();
        assertThat(batch.out()).startsWith("3 files: 3 done, 0 kept from before, 0 failed");
        for (int k = 1; k <= 3; k++) {
            Path file = in.resolve("s" + k + ".msa").toAbsolutePath();
            Ran alone = Ran.of("predict", file, "--model", model, "--json");
            assertThat(Files.readString(resultOf("s" + k + ".msa"))).isEqualTo(alone.out());
        }
    }

    @Test
    void theRecipeTheWindowSavedGivesTheSameNumbers() throws Exception {
        Path file = in.resolve("s2.msa").toAbsolutePath();
        JsonNode automatic =
                Ran.of("predict", file, "--model", "si-k-geometry", "--json").json();
        Path recipe = Files.writeString(
                folder.resolve("r.json"), automatic.get("recipe").toString());
        for (Object given : new Object[] {recipe, automatic.get("recipe")}) {
            Path own = folder.resolve("out-" + given.getClass().getSimpleName());
            Ran batch = Ran.of(
                    "batch",
                    "--recipe",
                    given,
                    "--model",
                    "si-k-geometry",
                    "--noise",
                    "off",
                    "-o",
                    own,
                    file,
                    "--json");
            assertThat(batch.code()).as(batch.err()).isZero();
            assertThat(batch.json().get("done").asInt()).isEqualTo(1);
            List<String> rows = Files.readAllLines(own.resolve("results.csv"));
            List<String> names = List.of(rows.get(0).split(","));
            String[] cells = rows.get(1).split(",", -1);
            for (JsonNode property : automatic.get("properties")) {
                String name = property.get("name").asText();
                assertThat((float) Double.parseDouble(cells[names.indexOf(name)]))
                        .isEqualTo((float) property.get("value").asDouble());
            }
            assertThat(names).doesNotContain("bond_length_counting");
        }
    }

    @Test
    void whatFailsIsOneLineAndExitCodeTwo() throws Exception {
        Files.writeString(in.resolve("bad.msa"), "nothing\n");
        Ran first = Ran.of("batch", "--model", "si-k-geometry", "--out", out, in.resolve("*.msa"));
        assertThat(first.code()).isEqualTo(2);
        assertThat(first.err().lines()).hasSize(1);
        assertThat(first.err()).contains("1 of 4 files failed; see", "failures.csv");
        assertThat(Files.readAllLines(out.resolve("failures.csv")).get(1)).contains("bad.msa");
        Files.delete(in.resolve("bad.msa"));
        Ran second = Ran.of("batch", "--model", "si-k-geometry", "--out", out, in, "--json");
        assertThat(second.code()).isZero();
        assertThat(second.json().get("kept").asInt()).isEqualTo(3);
        assertThat(second.json().get("files_per_second").asDouble()).isPositive();
        // Another way to hold the noise is another question.
        Ran other = Ran.of("batch", "--model", "si-k-geometry", "--out", out, in, "--noise", "off", "--json");
        assertThat(other.json().get("done").asInt()).isEqualTo(3);
    }

    @Test
    void aFileOfTheResultsIsNotReadAsInput() throws Exception {
        Path inside = in.resolve("out");
        assertThat(Ran.of("batch", "--model", "si-k-geometry", "--out", inside, in)
                        .code())
                .isZero();
        Ran again = Ran.of("batch", "--model", "si-k-geometry", "--out", inside, in, "--json");
        assertThat(again.json().get("files").asInt()).isEqualTo(3);
    }

    @Test
    void whatWouldFailForEveryFileIsToldBeforeTheFirst() throws Exception {
        for (Object[] words : new Object[][] {
            {"--jobs", 0},
            {"--sigma", -1},
            {"-n", 0},
            {"--recipe", folder.resolve("none.json")},
            {"--noise", "loud"},
            {"--excitation-energy", 540},
        }) {
            Ran ran = Ran.of("batch", "--model", "si-k-geometry", "--out", out, in, words[0], words[1]);
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err().lines()).as(ran.err()).hasSizeGreaterThanOrEqualTo(1);
            assertThat(out).doesNotExist();
        }
        assertThat(Ran.of("batch", "--model", "o-pdos-edge", "--out", out, in).err())
                .contains("reads a PDOS");
        assertThat(Ran.of("batch", "--model", "si-k-geometry", "--out", out, folder.resolve("*.dm4"))
                        .err())
                .contains("holds no file");
        assertThat(out).doesNotExist();
    }

    @Test
    void bothPartsOfTheIntervalAreTold() throws Exception {
        Path file = in.resolve("s1.msa");
        JsonNode wide =
                Ran.of("predict", file, "--model", "si-k-geometry", "--json").json();
        JsonNode own = Ran.of("predict", file, "--model", "si-k-geometry", "--noise", "off", "--json")
                .json();
        for (int i = 0; i < wide.get("properties").size(); i++) {
            JsonNode with = wide.get("properties").get(i);
            JsonNode without = own.get("properties").get(i);
            double model = with.get("model_half_width").asDouble();
            double counting = with.get("counting_half_width").asDouble();
            double half = with.get("upper").asDouble() - with.get("value").asDouble();
            assertThat(counting).isPositive();
            assertThat(half)
                    .isCloseTo(Math.hypot(model, counting), org.assertj.core.api.Assertions.within(1e-6 * half));
            assertThat(with.get("value")).isEqualTo(without.get("value"));
            assertThat(without.has("counting_half_width")).isFalse();
        }
        assertThat(Ran.of("predict", file, "--model", "si-k-pdos", "--noise", "counts")
                        .out())
                .contains("± ", " model, ± ", "taken as counts");
        JsonNode pdos = new ObjectMapper()
                .readTree(Ran.of("predict", file, "--model", "si-k-pdos", "--json")
                        .out())
                .get("pdos");
        assertThat(pdos.get("p_counting_half_width")).hasSameSizeAs(pdos.get("p"));
    }
}
