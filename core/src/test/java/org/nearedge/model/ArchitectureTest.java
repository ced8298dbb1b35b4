package org.nearedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nearedge.model.Architecture.Activation;
import org.nearedge.model.Architecture.Convolution;

class ArchitectureTest {
    @Test
    void countsTheWeightsOfEveryLayer() {
        Architecture shape = new Architecture(
                2,
                20,
                3,
                List.of(new Convolution(4, 5, 3), new Convolution(6, 2, 1)),
                List.of(10),
                Activation.ELU,
                true,
                7);
        assertThat(shape.inputs()).isEqualTo(43);
        // (20 - 5) / 3 + 1 = 6 points, then 6 - 2 + 1 = 5.
        assertThat(shape.convolvedLength()).isEqualTo(5);
        assertThat(shape.convolvedChannels()).isEqualTo(6);
        int convolutions = 2 * 5 * 4 + 4 + 4 * 2 * 6 + 6;
        int dense = (6 * 5 + 3) * 10 + 10 + 10 * 7 + 7;
        assertThat(shape.parameters()).isEqualTo(convolutions + dense + 43 * 7);
    }

    @Test
    void withoutHiddenLayersItIsALinearMap() {
        Architecture shape = new Architecture(1, 5, 0, null, null, Activation.RELU, false, 2);
        assertThat(shape.parameters()).isEqualTo(12);
    }

    @Test
    void whatCannotBeBuiltIsRefused() {
        assertThatThrownBy(() -> new Architecture(
                        1, 4, 0, List.of(new Convolution(1, 5, 1)), List.of(), Activation.RELU, false, 1))
                .hasMessageContaining("kernel of 5 is longer than the 4 points");
        assertThatThrownBy(
                        () -> new Architecture(64, 65536, 0, List.of(), List.of(65536), Activation.RELU, false, 65536))
                .hasMessageContaining("weights are more than");
        assertThatThrownBy(() -> new Architecture(1, 4, 0, List.of(), List.of(0), Activation.RELU, false, 1))
                .hasMessageContaining("dense width 0");
        assertThatThrownBy(() -> new Architecture(1, 4, 0, List.of(), List.of(), null, false, 1))
                .hasMessageContaining("activation");
    }
}
