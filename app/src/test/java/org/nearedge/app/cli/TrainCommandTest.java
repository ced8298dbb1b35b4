package org.nearedge.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.model.ModelCatalog;
import org.nearedge.train.TrainingConfiguration;

class TrainCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    /** A network so small, and so few epochs, that the whole command takes seconds. */
    private Path small(String model) throws Exception {
        ObjectNode node = JSON.valueToTree(TrainingConfiguration.bundled("si-k-pdos"));
        node.put("model", model).put("members", 1).put("epochs", 2).put("check_every", 1);
        ((ObjectNode) node.get("architecture")).putArray("dense").add(2);
        return Files.write(folder.resolve("small.json"), JSON.writeValueAsBytes(node));
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
        assertThat(card.figures()).containsKeys("test_mse", "template_matching_mse", "ridge_mse");
        assertThat(ran.err()).contains("member 1 of 1, epoch 2 of 2");
    }
}
