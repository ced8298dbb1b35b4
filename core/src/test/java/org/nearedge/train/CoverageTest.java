package org.nearedge.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Reference;
import org.nearedge.library.References;
import org.nearedge.model.Calibration;
import org.nearedge.model.Ensemble;
import org.nearedge.model.ModelInput;
import org.nearedge.model.OutputProperties;
import org.nearedge.process.InputGrid;

class CoverageTest {
    private static final OutputProperties TWO =
            new OutputProperties(List.of(LocalProperty.BOND_LENGTH, LocalProperty.BOND_ANGLE), List.of(1.0, 1.0));

    /** Errors of 1 in the first number and 3 in the second, without spread: half widths of just these. */
    private static Calibration calibration() {
        float[][] targets = new float[30][];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = i % 2 == 0 ? new float[] {1, -3} : new float[] {-1, 3};
        }
        return Calibration.of(zero(30), targets, 30, TWO);
    }

    private static Ensemble.Answer zero(int rows) {
        return new Ensemble.Answer(new float[rows][2], new float[rows][2]);
    }

    private static LabelledRecords records(float[]... targets) {
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < targets.length; i++) {
            references.add(References.of("Si-K", "s" + i, i < 2 ? "crystal" : "amorphous", 0, 3));
        }
        float[][] inputs = new float[targets.length][2];
        return new LabelledRecords(
                references, ModelInput.edge(new InputGrid(0, 0.1, 2, 0.5)), inputs, 0, inputs, targets);
    }

    private final LabelledRecords four =
            records(new float[] {0.9f, 2.9f}, new float[] {1.1f, -2}, new float[] {-1.2f, -3.2f}, new float[] {0, 4});

    @Test
    void theShareOfTargetsWithin() {
        assertThat(Coverage.of(zero(4), calibration(), four.targets())).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void byKindOfStructure() {
        Map<String, Double> shares = Coverage.byKind(zero(4), calibration(), four);
        assertThat(shares).containsExactly(Map.entry("amorphous", 0.25), Map.entry("crystal", 0.75));
    }
}
