package org.nearedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.nearedge.library.LocalProperty;
import org.nearedge.process.InputGrid;

class AbsoluteAxisTest {
    private static final InputGrid GRID = new InputGrid(-1, 0.1, 24, 0.5);
    private static final AbsoluteAxis AXIS = new AbsoluteAxis(530, 0.25, 20);
    private static final ModelInput INPUT =
            new ModelInput(ModelReads.EDGE, GRID, List.of(LocalProperty.EXCITATION_ENERGY), AXIS, null);

    /** A curve whose value is 5 more than its energy, and the excitation energy after it. */
    private static float[] row(double excitation) {
        float[] row = new float[GRID.size() + 1];
        for (int i = 0; i < GRID.size(); i++) {
            row[i] = (float) (5 + GRID.first() + i * GRID.step());
        }
        row[GRID.size()] = (float) excitation;
        return row;
    }

    @Property(tries = 100)
    void theCurveStandsAtItsEnergyIsZeroBelowItAndHeldAbove(
            @ForAll @DoubleRange(min = 520, max = 545) double excitation) {
        float[] row = row(excitation);
        float[] encoded = INPUT.encoded(new float[][] {row})[0];
        assertThat(encoded).hasSize(INPUT.encoded()).hasSize(24 + 20);
        for (int i = 0; i < AXIS.size(); i++) {
            double relative = AXIS.first() + i * AXIS.step() - row[24];
            double expected = relative < 0 ? 0 : 5 + Math.min(relative, GRID.last());
            assertThat(encoded[24 + i]).isCloseTo((float) expected, within(1e-4f));
        }
    }

    @Test
    void theCurveOnItsOwnGridStaysAndTheNumberGoes() {
        float[] row = row(531.1);
        float[] before = row.clone();
        float[] encoded = INPUT.encoded(new float[][] {row})[0];
        assertThat(row).containsExactly(before);
        for (int i = 0; i < 24; i++) {
            assertThat(encoded[i]).isEqualTo(row[i]);
        }
        assertThat(encoded).doesNotContain(row[24]);
        assertThat(INPUT.numbers()).isEqualTo(25);
        assertThat(INPUT.encodedSingles()).isZero();
    }

    @Test
    void anAxisOrUseThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> new AbsoluteAxis(530, 0, 20)).hasMessageContaining("step 0.0");
        assertThatThrownBy(() -> new AbsoluteAxis(Double.NaN, 0.2, 20)).hasMessageContaining("first NaN");
        assertThatThrownBy(() -> new ModelInput(ModelReads.EDGE, GRID, List.of(), AXIS, null))
                .hasMessageContaining("its excitation energy");
        assertThatThrownBy(() -> new ModelInput(
                        ModelReads.CONDUCTION_PDOS, GRID, List.of(LocalProperty.EXCITATION_ENERGY), AXIS, null))
                .hasMessageContaining("for an edge");
    }
}
