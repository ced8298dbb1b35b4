package org.nearedge.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearedge.library.SampleSpectra;
import org.nearedge.library.SampleSpectrum;
import org.nearedge.model.ModelCatalog;
import org.nearedge.train.TrainingConfiguration;

class TrainCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    /** A network so small, and so few epochs, that the whole command takes seconds. */
    private Path small(String model) throws Exception {
        return small("si-k-pdos", model);
    }

    private Path small(String like, String model) throws Exception {
        ObjectNode node = JSON.valueToTree(TrainingConfiguration.bundled(like));
        node.put("model", model)
                .put("members", 1)
                .put("folds", 0)
                .put("epochs", 2)
                .put("check_every", 1);
        ((ObjectNode) node.get("architecture")).putArray("dense").add(2);
        return Files.write(folder.resolve("small.json"), JSON.writeValueAsBytes(node));
    }

    private static SampleSpectrum sample(String edge) {
        return SampleSpectra.bundled().stream()
                .filter(s -> s.edge().equals(edge))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFileThatIsNoBundleIsTold() throws Exception {
        Path spectrum = SampleSpectra.copy(sample("Si-K"), folder);
        Ran ran = Ran.of("predict", spectrum, "--model", spectrum);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("is not a model bundle");
        assertThat(Ran.of("predict", spectrum, "--model", folder.resolve("none"))
                        .err())
                .contains("is no model here");
    }

    @Test
    void aConfigurationOfAnotherModelIsRefused() throws Exception {
        Path out = folder.resolve("other.nearedge-model");
        Ran ran = Ran.of("train", "--model", "si-k-pdos", "--configuration", small("another"), "-o", out);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("is a configuration of another, not of si-k-pdos")
                .contains("--model another");
        assertThat(out).doesNotExist();
    }

    @Test
    void sigmaSplitAndConfigurationDecideTheBundle() throws Exception {
        Path out = folder.resolve("mine.nearedge-model");
        Ran ran = Ran.of(
                "train",
                "--model",
                "mine",
                "--configuration",
                small("mine"),
                "--sigma",
                0.8,
                "--split",
                "random",
                "-o",
                out);
        assertThat(ran.code()).as(ran.err()).isZero();
        var card = ModelCatalog.open(out).card();
        assertThat(card.id()).isEqualTo("mine");
        assertThat(card.input().sigma()).isEqualTo(0.8);
        assertThat(card.split().scheme().toString()).isEqualTo("random");
        assertThat(card.members()).isEqualTo(1);
        assertThat(card.figures())
                .containsKeys("test_mse", "template_matching_mse", "ridge_mse", "novelty_error_correlation");
        assertThat(ran.err()).contains("member 1 of 1, epoch 2 of 2");

        Path spectrum = SampleSpectra.copy(sample("Si-K"), folder);
        Ran read = Ran.of("predict", spectrum, "--model", out, "--sigma", 0.6, "--json");
        assertThat(read.code()).as(read.err()).isZero();
        assertThat(read.json().get("model").asText()).isEqualTo("mine 1");
        assertThat(read.json().get("model_sigma").asDouble()).isEqualTo(0.8);
        Ran other = Ran.of("predict", SampleSpectra.copy(sample("O-K"), folder), "--model", out);
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("shows O-K").contains("not Si-K");
    }

    /** Whatever a model reads, is told and gives, it can be trained again, and its errors have their unit. */
    @ParameterizedTest
    @CsvSource({
        "o-k-properties-absolute, structure, variances of the properties",
        "o-pdos-edge-gap, crystal, squares of the edge's maximum"
    })
    void everyKindOfModelIsTrained(String model, String split, String unit) throws Exception {
        Path out = folder.resolve(model + ".nearedge-model");
        Ran ran =
                Ran.of("train", "--model", model, "--configuration", small(model, model), "--split", split, "-o", out);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("validation in " + unit).contains("member 1 of 1, epoch 2 of 2");
        var card = ModelCatalog.open(out).card();
        assertThat(card.id()).isEqualTo(model);
        assertThat(card.split().scheme().toString()).isEqualTo(split);
        assertThat(card.input().told()).hasSize(1);
    }
}
