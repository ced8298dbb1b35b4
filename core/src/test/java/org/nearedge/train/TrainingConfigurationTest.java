package org.nearedge.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
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
}
