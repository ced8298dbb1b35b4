package org.nearedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nearedge.library.LocalProperty;
import org.nearedge.process.InputGrid;

class InputWindowTest {
    @Test
    void whatIsOutsideIsZeroAndTheFirstEnergyAboveIsOutside() {
        ModelInput whole = ModelInput.edge(InputGrid.siliconK(0.5));
        float[] row = new float[200];
        Arrays.fill(row, 1);
        float[] seen = whole.within(new InputWindow(4, 9)).encoded(new float[][] {row})[0];
        for (int i = 0; i < 200; i++) {
            assertThat(seen[i]).as("channel %d", i).isEqualTo(i >= 50 && i < 100 ? 1f : 0f);
        }
        assertThat(whole.encoded(new float[][] {row})[0]).containsOnly(1f);
        assertThat(row).containsOnly(1f);
    }

    @Test
    void eachCurveIsMaskedAndWhatIsToldIsKept() {
        ModelInput input = new ModelInput(
                        ModelReads.CONDUCTION_PDOS,
                        new InputGrid(0, 1, 3, 0.5),
                        List.of(LocalProperty.BAND_GAP),
                        null,
                        Conditioning.NONE)
                .within(new InputWindow(0, 1));
        float[][] rows = {{1, 2, 3, 4, 5, 6, 7}};
        assertThat(input.encoded(rows)[0]).containsExactly(1, 0, 0, 4, 0, 0, 7);
    }

    @Test
    void aWindowThatHoldsNothingIsRefused() {
        assertThatThrownBy(() -> new InputWindow(4, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
