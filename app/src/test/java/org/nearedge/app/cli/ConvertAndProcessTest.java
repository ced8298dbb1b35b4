package org.nearedge.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.io.Spectra;
import org.nearedge.process.Calibrate;
import org.nearedge.process.Crop;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.Spectrum;

class ConvertAndProcessTest {
    @TempDir
    private Path folder;

    private Path spectrum() throws Exception {
        StringBuilder text = new StringBuilder("energy (eV),counts\n");
        for (int i = 0; i < 40; i++) {
            text.append(530 + 0.25 * i).append(',').append(100 + i * i / 7.0).append('\n');
        }
        return Files.writeString(folder.resolve("in.csv"), text);
    }

    private static Spectrum read(Path file) throws Exception {
        return Spectra.open(file).get(0).spectrum();
    }

    @ParameterizedTest
    @ValueSource(strings = {".msa", ".csv", ".xdi", ".json"})
    void everyFormatIsReadBackToTheBit(String ending) throws Exception {
        Path in = spectrum();
        Path out = folder.resolve("out" + ending);
        assertThat(Ran.of("convert", in, out)).extracting(Ran::code).isEqualTo(0);
        assertThat(read(out).toArray()).containsExactly(read(in).toArray());
        assertThat(read(out).axis().toArray()).containsExactly(read(in).axis().toArray());
    }

    @Test
    void anUnknownEndingWritesNothing() throws Exception {
        Ran ran = Ran.of("convert", spectrum(), folder.resolve("out.dm5"));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("out.dm5", ".msa", ".xdi");
        assertThat(folder.resolve("out.dm5")).doesNotExist();
    }

    @Test
    void aRecipeIsRun() throws Exception {
        Path recipe = folder.resolve("recipe.json");
        Recipe.of(new Calibrate(2), new Crop(534, 536)).save(recipe);
        Path out = folder.resolve("out.json");
        Ran ran = Ran.of("process", spectrum(), "--recipe", recipe, "-o", out);
        assertThat(ran.code()).isZero();
        Spectrum done = read(out);
        assertThat(done.axis().first()).isEqualTo(534);
        assertThat(done.axis().last()).isEqualTo(536);
        assertThat(done.at(0)).isEqualTo(read(spectrum()).valueAt(532));
    }

    @Test
    void whatTheStepsFoundAndWarnOfIsTold() throws Exception {
        var sample = org.nearedge.library.SampleSpectra.bundled().stream()
                .filter(s -> s.edge().equals("O-K"))
                .findFirst()
                .orElseThrow();
        Spectrum oxygen = org.nearedge.library.SampleSpectra.open(sample).get(0).spectrum();
        Path in = folder.resolve("oxygen.msa");
        org.nearedge.io.SpectrumFiles.save(oxygen, in);
        double first = oxygen.axis().at(5);
        Path recipe = folder.resolve("short.json");
        Recipe.of(new org.nearedge.process.LogPolynomialBackground(first, first + 2, 3))
                .save(recipe);
        Ran ran = Ran.of("process", in, "--recipe", recipe, "-o", folder.resolve("short.csv"));
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("note: log-polynomial-background: The fit window is too short");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void aRecipeWithAnUnknownStepIsOneLine() throws Exception {
        Path recipe = Files.writeString(folder.resolve("r.json"), "{\"steps\":[{\"step\":\"polish\",\"on\":true}]}");
        Ran ran = Ran.of("process", spectrum(), "--recipe", recipe, "-o", folder.resolve("o.csv"));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err()).contains("r.json", "polish");
        assertThat(folder.resolve("o.csv")).doesNotExist();
    }

    @Test
    void neighboursOfARecordBeginWithTheRecord() throws Exception {
        var reference =
                org.nearedge.library.ReferenceLibrary.bundled().edge("Si-K").get(0);
        Path file = folder.resolve("record.json");
        org.nearedge.io.SpectrumFiles.save(reference.spectrum(), file);
        Ran ran = Ran.of("neighbours", file, "--edge", "si-k", "-n", 3, "--sigma", reference.sigma(), "--json");
        assertThat(ran.code()).isZero();
        JsonNode nearest = ran.json();
        assertThat(nearest).hasSize(3);
        assertThat(nearest.at("/0/structure").asText()).isEqualTo(reference.structure());
        assertThat(nearest.at("/0/site").asInt()).isEqualTo(reference.site());
        assertThat(nearest.at("/0/distance").asDouble()).isLessThan(1e-9);
        assertThat(nearest.at("/1/distance").asDouble())
                .isLessThanOrEqualTo(nearest.at("/2/distance").asDouble());
    }

    @Test
    void anEdgeThatTheSpectrumDoesNotShowIsRefused() throws Exception {
        Path oxygen = folder.resolve("o.msa");
        var sample = org.nearedge.library.SampleSpectra.bundled().stream()
                .filter(s -> s.edge().equals("O-K"))
                .findFirst()
                .orElseThrow();
        org.nearedge.io.SpectrumFiles.save(
                org.nearedge.library.SampleSpectra.open(sample).get(0).spectrum(), oxygen);
        Ran ran = Ran.of("neighbours", oxygen, "--edge", "si-k");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err()).contains("shows O-K, not Si-K");
        assertThat(Ran.of("neighbours", oxygen, "--edge", "u-m").code()).isEqualTo(2);
    }

    @Test
    void theLibraryIsTold() throws Exception {
        JsonNode edges = Ran.of("library", "--json").json().get("edges");
        assertThat(edges).hasSizeGreaterThanOrEqualTo(2);
        for (JsonNode edge : edges) {
            assertThat(edge.get("records")).hasSize(edge.get("count").asInt());
            int byKind = 0;
            for (JsonNode count : edge.get("kinds")) {
                byKind += count.asInt();
            }
            assertThat(byKind).isEqualTo(edge.get("count").asInt());
        }
        assertThat(Ran.of("library", "--edge", "o-k").out()).startsWith("O-K").doesNotContain("Si-K");
    }
}
