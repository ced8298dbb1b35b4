package org.nearedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nearedge.library.LocalProperty;
import org.nearedge.process.InputGrid;

class EnsembleTest {
    /** Inputs 1 and 3, the second left alone: mean 2, scale 1; outputs 10 and 30: mean 20, scale 10. */
    private static final Normaliser NORMALISER =
            Normaliser.of(new float[][] {{1, 1}, {3, 3}}, new float[][] {{10}, {30}});

    private static Ensemble ensemble(boolean nonNegative, Network... members) {
        ModelOutput output = nonNegative
                ? new OutputGrid(List.of("a"), 0, 0.1, 1, 0.5, "1")
                : new OutputProperties(List.of(LocalProperty.MULLIKEN_CHARGE), List.of(1.0));
        // Members of this test look at the first number alone; an input has two at least.
        return new Ensemble(
                List.of(members), NORMALISER, ModelInput.edge(new InputGrid(0, 0.1, 2, 0.5)), output, null, null);
    }

    private static Network times(float factor) {
        return inputs ->
                Arrays.stream(inputs).map(row -> new float[] {row[0] * factor}).toArray(float[][]::new);
    }

    @Test
    void meanAndStandardDeviationOfTheMembers() {
        Ensemble ensemble = ensemble(true, times(1), times(2), times(6));
        Ensemble.Answer answer = ensemble.answer(new float[][] {{3, 3}, {2, 2}});
        // Members say 30, 40, 80: mean 50, deviations -20, -10, 30, sample variance 700.
        assertThat(answer.mean()[0][0]).isCloseTo(50, within(1e-4f));
        assertThat(answer.spread()[0][0]).isCloseTo((float) Math.sqrt(700), within(1e-4f));
        assertThat(answer.mean()[1][0]).isCloseTo(20, within(1e-4f));
        assertThat(answer.spread()[1][0]).isCloseTo(0, within(1e-4f));
    }

    @Test
    void oneMemberHasNoSpread() {
        Ensemble.Answer answer = ensemble(true, times(2)).answer(new float[][] {{3}});
        assertThat(answer.spread()[0][0]).isZero();
    }

    @Test
    void onlyWhatCannotBeNegativeIsCutAtZero() {
        // 20 - 10 * 3 = -10.
        float[][] input = {{5}};
        assertThat(ensemble(true, times(-1)).answer(input).mean()[0][0]).isZero();
        assertThat(ensemble(false, times(-1)).answer(input).mean()[0][0]).isCloseTo(-10, within(1e-4f));
    }

    @Test
    void manySpectraKeepTheirOrder() {
        float[][] inputs = new float[1000][1];
        for (int i = 0; i < 1000; i++) {
            inputs[i][0] = i;
        }
        Ensemble.Answer answer = ensemble(true, times(1), times(1)).answer(inputs);
        for (int i = 0; i < 1000; i++) {
            assertThat(answer.mean()[i][0]).isCloseTo(20 + 10 * (i - 2), within(1e-2f));
        }
    }
}
