package org.nearedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nearedge.library.ConductionPdos;
import org.nearedge.library.LocalProperty;
import org.nearedge.process.InputGrid;

class ModelInputTest {
    private static final ModelInput PDOS = new ModelInput(
            ModelReads.CONDUCTION_PDOS, ConductionPdos.grid(0.5), List.of(LocalProperty.BAND_GAP), null, null);

    @Test
    void curvesThenWhatIsTold() {
        assertThat(PDOS.curves()).isEqualTo(260);
        assertThat(PDOS.numbers()).isEqualTo(261);
        assertThat(PDOS.encoded()).isEqualTo(261);
        assertThat(PDOS.encodedSingles()).isEqualTo(1);
        ModelInput edge = ModelInput.edge(InputGrid.siliconK(0.5));
        assertThat(edge.numbers()).isEqualTo(200);
        assertThat(edge.encodedSingles()).isZero();
    }

    @Test
    void withoutAnAbsoluteAxisTheNetworkSeesTheNumbersThemselves() {
        float[][] rows = {new float[261]};
        rows[0][260] = 1.5f;
        assertThat(PDOS.encoded(rows)).isDeepEqualTo(rows);
    }

    @Test
    void comesBackFromItsJson() throws Exception {
        ObjectMapper json = new ObjectMapper();
        ModelInput absolute = SmallBundle.absolute(1).card().input();
        for (ModelInput input : List.of(PDOS, absolute, ModelInput.edge(InputGrid.oxygenK(1.2)))) {
            assertThat(json.readValue(json.writeValueAsBytes(input), ModelInput.class))
                    .isEqualTo(input);
        }
    }

    @Test
    void anInputOfNothingIsRefused() {
        assertThatThrownBy(() -> new ModelInput(null, ConductionPdos.grid(0.5), List.of(), null, null))
                .hasMessageContaining("not said");
        assertThatThrownBy(() -> ModelInput.edge(new InputGrid(0, 0.1, 1, 0.5))).hasMessageContaining("not said");
    }
}
