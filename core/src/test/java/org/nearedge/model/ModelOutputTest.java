package org.nearedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nearedge.library.LocalProperty;
import org.nearedge.process.InputGrid;

class ModelOutputTest {
    private static final OutputProperties PROPERTIES = SmallBundle.PROPERTIES;

    @Test
    void propertiesHaveTheirOwnUnitsAndMayBeNegative() {
        assertThat(PROPERTIES.total()).isEqualTo(2);
        assertThat(PROPERTIES.unit(1)).isEqualTo("e");
        assertThat(PROPERTIES.isNonNegative()).isFalse();
        assertThat(PROPERTIES.scale(0)).isEqualTo(8);
        assertThat(PROPERTIES.scale(1)).isEqualTo(0.03125);
    }

    @Test
    void curvesAreInTheirUnitsAlready() {
        OutputGrid edge = OutputGrid.edge(InputGrid.oxygenK(0.5));
        assertThat(edge.total()).isEqualTo(160);
        assertThat(edge.axis().last()).isEqualTo(InputGrid.oxygenK(0.5).last());
        assertThat(edge.isNonNegative()).isTrue();
        assertThat(edge.scale(159)).isEqualTo(1);
        assertThat(OutputGrid.pdos(0.5).total()).isEqualTo(600);
    }

    @Test
    void eachKindComesBackFromItsJson() throws Exception {
        ObjectMapper json = new ObjectMapper();
        for (ModelOutput output : List.of(PROPERTIES, OutputGrid.pdos(0.5), SmallBundle.OUTPUT)) {
            byte[] written = json.writeValueAsBytes(output);
            assertThat(json.readValue(written, ModelOutput.class)).isEqualTo(output);
        }
        assertThat(json.readTree(json.writeValueAsBytes(PROPERTIES)).get("kind").asText())
                .isEqualTo("properties");
    }

    @Test
    void scalesThatCannotScaleAreRefused() {
        List<LocalProperty> one = List.of(LocalProperty.BOND_LENGTH);
        for (double scale : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new OutputProperties(one, List.of(scale))).hasMessageContaining("not above 0");
        }
        assertThatThrownBy(() -> new OutputProperties(one, List.of())).hasMessageContaining("1 properties and 0");
    }
}
