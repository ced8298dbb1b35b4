package org.nearedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearedge.model.KernelSettings.Shape;

class KernelSettingsTest {
    @Test
    void likenessFallsAsItsFormulaSays() {
        KernelSettings gaussian = new KernelSettings(Shape.GAUSSIAN, 1, 0.1, 0.5);
        KernelSettings exponential = new KernelSettings(Shape.EXPONENTIAL, 1, 0.1, 0.5);
        // A distance of 3 and a width of 2: exp(-9 / 8) and exp(-3 / 2).
        assertThat(gaussian.of(9, 2)).isCloseTo(Math.exp(-1.125), within(1e-15));
        assertThat(exponential.of(9, 2)).isCloseTo(Math.exp(-1.5), within(1e-15));
        assertThat(gaussian.of(0, 2)).isEqualTo(1);
        assertThat(exponential.of(0, 2)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.1, 0.5",
        "-1, 0.1, 0.5",
        "NaN, 0.1, 0.5",
        "1, 0, 0.5",
        "1, -0.1, 0.5",
        "1, NaN, 0.5",
        "1, 0.1, 0",
        "1, 0.1, 1.01",
        "1, 0.1, NaN"
    })
    void whatMakesNoSenseIsRefused(double width, double penalty, double share) {
        assertThatThrownBy(() -> new KernelSettings(Shape.GAUSSIAN, width, penalty, share))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kernel GAUSSIAN");
    }

    @Test
    void aKernelHasAShape() {
        assertThatThrownBy(() -> new KernelSettings(null, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itsJsonIsReadable() throws Exception {
        ObjectMapper json = new ObjectMapper();
        String text = "{\"shape\":\"exponential\",\"width\":4.0,\"penalty\":0.03,\"share\":0.7}";
        KernelSettings read = json.readValue(text, KernelSettings.class);
        assertThat(read).isEqualTo(new KernelSettings(Shape.EXPONENTIAL, 4, 0.03, 0.7));
        assertThat(json.writeValueAsString(read)).isEqualTo(text);
    }
}
