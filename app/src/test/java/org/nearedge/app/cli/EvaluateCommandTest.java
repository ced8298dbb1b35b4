package org.nearedge.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.train.TrainingConfiguration;

class EvaluateCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    /** Networks so small, and so few epochs, that the whole command takes seconds. */
    private Path small(String model) throws Exception {
        ObjectNode node = JSON.valueToTree(TrainingConfiguration.bundled("o-k-properties"));
        node.put("model", model)
                .put("members", 3)
                .put("folds", 3)
                .put("epochs", 2)
                .put("check_every", 1);
        ((ObjectNode) node.get("architecture")).putArray("dense").add(4);
        return Files.write(folder.resolve("small.json"), JSON.writeValueAsBytes(node));
    }

    @Test
    void everyTestRecordHasItsErrorsBesideThoseOfTheBaselines() throws Exception {
        Path csv = folder.resolve("records.csv");
        Ran ran = Ran.of(
                "evaluate", "--model", "mine", "--configuration", small("mine"), "--seed", 3, "--json", "-o", csv);
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode json = ran.json();
        assertThat(json.get("model").asText()).isEqualTo("mine");
        assertThat(json.get("retrained").asBoolean()).isTrue();
        assertThat(json.get("split").asText()).isEqualTo("structure");
        assertThat(json.get("split_seed").asLong()).isEqualTo(3);
        assertThat(json.get("notes").get(0).asText()).contains("Trained afresh").contains("seed 3");
        JsonNode records = json.get("records");
        JsonNode summary = json.get("summary");
        assertThat(records.size()).isPositive().isEqualTo(summary.get("records").asInt());
        double sum = 0;
        int worst = 0;
        for (JsonNode record : records) {
            double mse = record.get("network").get("mse").asDouble();
            sum += mse / records.size();
            double matched =
                    record.get("baselines").get("template_matching").get("mse").asDouble();
            assertThat(record.get("dmse").asDouble()).isCloseTo(matched - mse, within(1e-9));
            assertThat(record.get("coverage").asDouble()).isBetween(0.0, 1.0);
            assertThat(record.get("novelty").asDouble()).isBetween(0.0, 100.0);
            assertThat(record.get("properties")).hasSize(6);
            JsonNode length = record.get("properties").get(0);
            assertThat(length.get("error").asDouble())
                    .isCloseTo(
                            Math.abs(length.get("true").asDouble()
                                    - length.get("predicted").asDouble()),
                            within(1e-9));
            assertThat(record.get("cause").asText()).isIn("novel", "ambiguous", "both", "neither");
            worst += record.has("rank") ? 1 : 0;
        }
        assertThat(worst).isEqualTo(Math.min(10, records.size()));
        assertThat(summary.get("methods").get("network").get("mse").asDouble()).isCloseTo(sum, within(1e-9));
        assertThat(summary.get("methods").size()).isEqualTo(5);
        assertThat(summary.get("novelty").get("records").asInt()).isEqualTo(records.size());
        List<String> lines = Files.readAllLines(csv).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(lines).hasSize(records.size() + 1);
        assertThat(lines.get(0)).startsWith("id,structure,site,kind,mse,bond_length");
    }

    @Test
    void aStudyWritesItsTableInAFolder() throws Exception {
        Path results = folder.resolve("results");
        Ran ran = Ran.of(
                "evaluate",
                "--study",
                "template",
                "--model",
                "o-k-properties",
                "--configuration",
                small("o-k-properties"),
                "--seeds",
                2,
                "--json",
                "-o",
                results);
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode table = ran.json().get("studies").get(0);
        assertThat(table.get("name").asText()).isEqualTo("template");
        assertThat(table.get("columns").get(6).asText()).isEqualTo("dMSE");
        JsonNode all = table.get("rows").get(0);
        assertThat(all.get(1).asText()).isEqualTo("all");
        assertThat(all.get(6).get("seeds").asInt()).isEqualTo(2);
        assertThat(all.get(6).get("mean").asDouble())
                .isCloseTo(
                        all.get(4).get("mean").asDouble()
                                - all.get(5).get("mean").asDouble(),
                        within(1e-9));
        assertThat(table.get("notes").toString()).contains("data hash").contains("Seeds 1 to 2");
        assertThat(results.resolve("template.md")).content().contains("| o-k-properties | all |");
        assertThat(results.resolve("template.csv")).content().contains("dMSE,dMSE deviation");
        assertThat(ran.err()).contains("template, 1 of 2").contains("template, 2 of 2");
    }

    @Test
    void whatCannotBeMeantIsRefusedBeforeAnyWork() {
        assertThat(Ran.of("evaluate").err()).contains("--model");
        assertThat(Ran.of("evaluate", "--study", "nothing").err()).contains("choose one of seeds, template");
        assertThat(Ran.of("evaluate", "--study", "all", "-o", folder.resolve("a.csv"))
                        .err())
                .contains("give a folder");
        assertThat(Ran.of("evaluate", "--study", "seeds", "--split", "random").code())
                .isEqualTo(2);
        assertThat(Ran.of("evaluate", "--study", "seeds", "--seeds", 0).code()).isEqualTo(2);
        assertThat(Ran.of("evaluate", "--model", "si-k-pdos", "-o", folder.resolve("a.txt"))
                        .err())
                .contains("use .json or .csv");
        assertThat(Ran.of("evaluate", "--model", "si-k-pdos", "--split", "none").err())
                .contains("use structure, random or crystal");
    }
}
