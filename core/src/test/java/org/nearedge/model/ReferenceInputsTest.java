package org.nearedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nearedge.library.ConductionPdos;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.Reference;
import org.nearedge.library.References;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.InputException;

class ReferenceInputsTest {
    private static final InputGrid EDGE = InputGrid.oxygenK(0.5);
    private static final InputGrid PDOS = ConductionPdos.grid(0.5);
    private static final Reference A = References.oxygen("a", "crystal", 0, 0.2);
    private static final Reference B = References.oxygen("b", "crystal", 0, 0.9);

    @Test
    void anEdgeIsAsThePreparationMakesItAndWhatIsToldFollows() throws Exception {
        ModelInput input = new ModelInput(ModelReads.EDGE, EDGE, List.of(LocalProperty.EXCITATION_ENERGY), null, null);
        ReferenceInputs inputs = new ReferenceInputs(List.of(A, B), input);
        PreparedReferences prepared = PreparedReferences.of(List.of(A, B), EDGE);
        assertThat(inputs.size()).isEqualTo(2);
        for (int i = 0; i < 2; i++) {
            assertThat(inputs.row(i)).hasSize(161);
            for (int k = 0; k < 160; k++) {
                assertThat(inputs.row(i)[k]).isEqualTo((float) prepared.row(i)[k]);
            }
        }
        assertThat(inputs.row("b #0")[160]).isEqualTo(543.6f);
    }

    @Test
    void aWideEdgeIsTheSameCurveWithMoreAtEitherEnd() throws Exception {
        ModelInput input = ModelInput.edge(EDGE);
        float[] narrow = new ReferenceInputs(List.of(A), input).row(0);
        float[] wide = new ReferenceInputs(List.of(A), input, 10).row(0);
        assertThat(wide).hasSize(180);
        // Only the maximum may differ: it is sought over all channels.
        float scale = wide[90] / narrow[80];
        for (int i = 0; i < 160; i++) {
            assertThat(wide[10 + i]).isCloseTo(scale * narrow[i], within(1e-5f));
        }
    }

    @Test
    void pdosAreSThenPFromTheBottomOfTheBandThenTheGap() throws Exception {
        ModelInput input =
                new ModelInput(ModelReads.CONDUCTION_PDOS, PDOS, List.of(LocalProperty.BAND_GAP), null, null);
        ReferenceInputs inputs = new ReferenceInputs(List.of(A, B), input);
        double[] curves = ConductionPdos.of(B, PDOS);
        float[] row = inputs.row("b #0");
        assertThat(row).hasSize(261);
        for (int i = 0; i < 260; i++) {
            assertThat(row[i]).isEqualTo((float) curves[i]);
        }
        assertThat(row[260]).isEqualTo((float) 2.8);
    }

    @Test
    void recordsThatCannotBeUsedAreLeftOut() throws Exception {
        // A Si-K record has no excitation energy.
        ModelInput told = new ModelInput(ModelReads.EDGE, EDGE, List.of(LocalProperty.EXCITATION_ENERGY), null, null);
        ReferenceInputs inputs = new ReferenceInputs(List.of(References.of("c", 0), A), told);
        assertThat(inputs.references()).containsExactly(A);
        assertThat(inputs.holds("c #0")).isFalse();
        assertThatThrownBy(() -> inputs.row("c #0")).hasMessageContaining("no record c #0");
        // 40 eV above the bottom of the band there is no PDOS.
        ModelInput far =
                new ModelInput(ModelReads.CONDUCTION_PDOS, new InputGrid(0, 0.1, 400, 0.5), List.of(), null, null);
        assertThatThrownBy(() -> new ReferenceInputs(List.of(A, B), far))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("#0, PDOS: goes from");
    }

    @Test
    void ofPdosThatDoNotReachOnlyTheOthersAreLeft() throws Exception {
        // With its gap of 1.4 eV a reaches 18.6 eV above the bottom of its band, b with 2.8 eV only 17.2 eV.
        ModelInput wide =
                new ModelInput(ModelReads.CONDUCTION_PDOS, new InputGrid(0, 0.1, 180, 0.5), List.of(), null, null);
        assertThat(new ReferenceInputs(List.of(A, B), wide).references()).containsExactly(A);
    }
}
