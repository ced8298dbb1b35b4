package org.nearedge.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.spectrum.InputException;

class SearchSpaceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static SearchSpace space(String json) throws InputException {
        return SearchSpace.parse(json.getBytes(StandardCharsets.UTF_8), "space.json");
    }

    private static Map<String, JsonNode> setting(String field, String value) throws Exception {
        return Map.of(field, JSON.readTree(value));
    }

    @Test
    void everyCombinationComesOnceTheLastFieldFastest() throws Exception {
        List<Map<String, JsonNode>> all = space("{\"epochs\": [1, 2], \"architecture.dense\": [[], [8], [8, 4]]}")
                .combinations();
        assertThat(all).hasSize(6).doesNotHaveDuplicates();
        assertThat(all.stream().map(Map::toString))
                .containsExactly(
                        "{epochs=1, architecture.dense=[]}",
                        "{epochs=1, architecture.dense=[8]}",
                        "{epochs=1, architecture.dense=[8,4]}",
                        "{epochs=2, architecture.dense=[]}",
                        "{epochs=2, architecture.dense=[8]}",
                        "{epochs=2, architecture.dense=[8,4]}");
    }

    @Test
    void aFieldIsSetWhereverItStandsAndNothingElseChanges() throws Exception {
        TrainingConfiguration own = TrainingConfiguration.bundled("si-k-pdos");
        TrainingConfiguration wide = SearchSpace.applied(own, setting("architecture.dense", "[7, 5]"));
        assertThat(wide.architecture().dense()).containsExactly(7, 5);
        assertThat(wide.architecture().convolutions())
                .isEqualTo(own.architecture().convolutions());
        assertThat(SearchSpace.applied(
                        wide,
                        setting("architecture.dense", own.architecture().dense().toString())))
                .isEqualTo(own);
        assertThat(SearchSpace.applied(own, setting("learning_rate", "0.125")).learningRate())
                .isEqualTo(0.125);
        assertThat(SearchSpace.applied(own, setting("augmentation.onset_jitter", "0.25"))
                        .augmentation()
                        .onsetJitter())
                .isEqualTo(0.25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour", "architecture.colour", "epochs.colour", "colour.dense", "architecture.dense.0"})
    void aFieldThatIsNoneIsToldByItsName(String field) throws Exception {
        TrainingConfiguration own = TrainingConfiguration.bundled("si-k-pdos");
        assertThatThrownBy(() -> SearchSpace.applied(own, setting(field, "1")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(field)
                .hasMessageContaining("is no field of its configuration");
    }

    @Test
    void aKernelThatIsNotThereHasNoWidth() throws Exception {
        ObjectNode node = JSON.valueToTree(TrainingConfiguration.bundled("o-k-pdos"));
        node.remove("kernel");
        node.put("most_shift", 0);
        TrainingConfiguration without = TrainingConfiguration.parse(JSON.writeValueAsBytes(node), "c.json");
        assertThatThrownBy(() -> SearchSpace.applied(without, setting("kernel.width", "1")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("kernel.width");
        // The whole of it can be searched all the same.
        String kernel = "{\"shape\":\"gaussian\",\"width\":2,\"penalty\":0.1,\"share\":0.5}";
        assertThat(SearchSpace.applied(without, setting("kernel", kernel))
                        .kernel()
                        .width())
                .isEqualTo(2);
    }

    @Test
    void aValueThatMakesNoSenseIsTold() throws Exception {
        TrainingConfiguration own = TrainingConfiguration.bundled("si-k-pdos");
        assertThatThrownBy(() -> SearchSpace.applied(own, setting("learning_rate", "-1")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("search space")
                .hasMessageContaining("learning rate -1.0");
        assertThatThrownBy(() -> SearchSpace.applied(own, setting("architecture.dense", "\"wide\"")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("search space");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "si-k-pdos",
                "si-k-geometry",
                "o-k-properties",
                "o-k-properties-absolute",
                "o-k-pdos",
                "o-pdos-edge",
                "o-pdos-edge-gap"
            })
    void everyModelHasASmallSpaceOfItsOwn(String model) throws Exception {
        TrainingConfiguration own = TrainingConfiguration.bundled(model);
        List<Map<String, JsonNode>> combinations = SearchSpace.bundled(model).combinations();
        assertThat(combinations).hasSizeBetween(4, 16);
        HashSet<TrainingConfiguration> different = new HashSet<>();
        for (Map<String, JsonNode> settings : combinations) {
            TrainingConfiguration applied = SearchSpace.applied(own, settings);
            assertThat(applied.architecture().inputs())
                    .isEqualTo(own.architecture().inputs());
            assertThat(applied.architecture().outputs())
                    .isEqualTo(own.architecture().outputs());
            different.add(applied);
        }
        assertThat(different).hasSameSizeAs(combinations);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"epochs\": 3} | epochs: is no list of values",
                "{\"epochs\": []} | a search needs 1 to 500 combinations",
                "{} | a search needs 1 to 500 combinations",
                "[1] | a search needs 1 to 500 combinations",
                "null | a search needs 1 to 500 combinations",
                "{\"epochs\": [1 | is not JSON",
            })
    void whatIsNoSpaceIsTold(String json, String why) {
        assertThatThrownBy(() -> space(json))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("space.json")
                .hasMessageContaining(why);
    }

    @Test
    void moreThanADayOfTrainingIsRefused() {
        String values = "[" + "1,".repeat(22) + "1]";
        assertThatThrownBy(() -> space("{\"epochs\": " + values + ", \"batch\": " + values + "}"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("1 to 500 combinations");
    }

    @Test
    void aFileOfTheUsersOwnIsRead(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("mine.json"), "{\"dropout\": [0, 0.5]}");
        assertThat(SearchSpace.read(file).combinations()).hasSize(2);
        assertThatThrownBy(() -> SearchSpace.bundled("../o-k-pdos"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has no search space of its own");
        assertThatThrownBy(() -> SearchSpace.bundled("mine")).isInstanceOf(InputException.class);
    }
}
