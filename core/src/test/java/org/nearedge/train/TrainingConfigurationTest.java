package org.nearedge.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.model.ModelInput;
import org.nearedge.spectrum.InputException;

class TrainingConfigurationTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void theBundledOneReadsSpectraAndGivesTwoCurves() throws Exception {
        TrainingConfiguration configuration = TrainingConfiguration.bundled("si-k-pdos");
        assertThat(configuration.model()).isEqualTo("si-k-pdos");
        assertThat(configuration.architecture().inputs()).isEqualTo(200);
        assertThat(configuration.architecture().outputs()).isEqualTo(600);
        assertThat(configuration.members()).isGreaterThanOrEqualTo(5);
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
    void networksSeeAllOfTheirInput(String model) throws Exception {
        TrainingConfiguration configuration = TrainingConfiguration.bundled(model);
        assertThat(configuration.model()).isEqualTo(model);
        ModelInput input = configuration.input(0.5);
        assertThat(configuration.architecture().inputs()).isEqualTo(input.encoded());
        assertThat(configuration.members()).isGreaterThanOrEqualTo(5);
        assertThat(configuration.input(1.2).sigma()).isEqualTo(1.2);
        assertThat(TrainingConfiguration.parse(json.writeValueAsBytes(configuration), "again"))
                .isEqualTo(configuration);
    }

    @ParameterizedTest
    @CsvSource({"members, 7, 7 members", "folds, 2, 2 folds"})
    void foldsThatCannotBeLeftOutAlikeAreTold(String field, int value, String reason) throws Exception {
        ObjectNode node = json.valueToTree(TrainingConfiguration.bundled("si-k-pdos"));
        node.put("members", 5).put("folds", 5).put(field, value);
        refused(node, reason);
    }

    @Test
    void whatIsReadAndGivenMustFit() throws Exception {
        ObjectNode properties = json.valueToTree(TrainingConfiguration.bundled("o-k-properties"));
        properties.remove("properties");
        refused(properties, "reads and gives");
        ObjectNode pdos = json.valueToTree(TrainingConfiguration.bundled("si-k-pdos"));
        pdos.remove("reads");
        refused(pdos, "reads and gives");
        ObjectNode absolute = json.valueToTree(TrainingConfiguration.bundled("o-k-properties-absolute"));
        absolute.remove("told");
        TrainingConfiguration untold = TrainingConfiguration.parse(json.writeValueAsBytes(absolute), "c.json");
        assertThatThrownBy(() -> untold.input(0.5))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("excitation energy");
        ObjectNode iron = json.valueToTree(TrainingConfiguration.bundled("si-k-pdos"));
        TrainingConfiguration unknown =
                TrainingConfiguration.parse(json.writeValueAsBytes(iron.put("edge", "Fe-K")), "c.json");
        assertThatThrownBy(() -> unknown.input(0.5))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Fe-K, for which there is no grid");
    }

    @Test
    void comesBackFromItsJson() throws Exception {
        TrainingConfiguration configuration = TrainingConfiguration.bundled("si-k-pdos");
        assertThat(TrainingConfiguration.parse(json.writeValueAsBytes(configuration), "again"))
                .isEqualTo(configuration);
    }

    @Test
    void faultsNameFileAndReason() throws Exception {
        assertThatThrownBy(() -> TrainingConfiguration.bundled("../si-k-pdos"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no model that can be trained");
        assertThatThrownBy(() -> TrainingConfiguration.parse("{\n\"a\": }".getBytes(StandardCharsets.UTF_8), "c.json"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("c.json, line 2");
        assertThatThrownBy(() -> TrainingConfiguration.parse("{\"a\": [".getBytes(StandardCharsets.UTF_8), "c.json"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("end-of-input")
                .hasMessageNotContaining("REDACTED");
        ObjectNode node = json.valueToTree(TrainingConfiguration.bundled("si-k-pdos"));
        node.put("optimiser", "magic");
        assertThatThrownBy(() -> TrainingConfiguration.parse(json.writeValueAsBytes(node), "c.json"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("optimiser magic is not known");
    }

    @ParameterizedTest
    @CsvSource({
        "learning_rate, learning rate 0.0",
        "model, model",
        "edge, edge is missing",
        "architecture, architecture",
        "epochs, epochs",
    })
    void aFieldThatIsLeftOutIsTold(String field, String reason) throws Exception {
        ObjectNode node = json.valueToTree(TrainingConfiguration.bundled("si-k-pdos"));
        node.remove(field);
        refused(node, reason);
    }

    @ParameterizedTest
    @CsvSource({"dropout, 1, dropout 1.0", "averaging, -0.1, averaging -0.1", "members, 2000000000, 20 members"})
    void aNumberThatMakesNoSenseIsTold(String field, double value, String reason) throws Exception {
        ObjectNode node = json.valueToTree(TrainingConfiguration.bundled("si-k-pdos"));
        if (field.equals("members")) {
            node.put(field, (int) value);
        } else {
            node.put(field, value);
        }
        refused(node, reason);
    }

    @Test
    void noConfigurationIsTold() {
        assertThatThrownBy(() -> TrainingConfiguration.parse("null".getBytes(StandardCharsets.UTF_8), "c.json"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("holds no configuration");
    }

    private void refused(ObjectNode node, String reason) {
        assertThatThrownBy(() -> TrainingConfiguration.parse(json.writeValueAsBytes(node), "c.json"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("c.json")
                .hasMessageContaining(reason);
    }
}
