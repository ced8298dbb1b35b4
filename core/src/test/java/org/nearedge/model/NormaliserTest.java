package org.nearedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormaliserTest {
    private final float[][] inputs = {{1, 4}, {3, 8}};
    private final float[][] outputs = {{10, 0, 2}, {20, 0, 4}};
    private final Normaliser normaliser = Normaliser.of(inputs, outputs);

    @Test
    void takesMeanAwayAndDividesByOneScale() {
        // About the means 2 and 6: squares 1, 4, 1, 4; their mean 2.5.
        float scale = (float) Math.sqrt(2.5);
        assertThat(normaliser.inputs(inputs)[0]).containsExactly(new float[] {-1 / scale, -2 / scale}, within(1e-6f));
        assertThat(normaliser.inputs(inputs)[1]).containsExactly(new float[] {1 / scale, 2 / scale}, within(1e-6f));
    }

    @Test
    void singleNumbersAfterTheCurvesHaveAScaleOfTheirOwn() {
        float[][] told = {{1, 4, 100, 0.25f}, {3, 8, 300, 0.75f}};
        Normaliser normaliser = Normaliser.of(told, 2, outputs);
        float scale = (float) Math.sqrt(2.5);
        assertThat(normaliser.inputs(told)[0])
                .containsExactly(new float[] {-1 / scale, -2 / scale, -1, -1}, within(1e-6f));
        assertThat(normaliser.inputs(told)[1]).containsExactly(new float[] {1 / scale, 2 / scale, 1, 1}, within(1e-6f));
        Normaliser back = Normaliser.ofNumbers(normaliser.numbers(), 4, 3);
        assertThat(back.inputs(told)).isDeepEqualTo(normaliser.inputs(told));
        assertThat(back.restored(outputs)).isDeepEqualTo(normaliser.restored(outputs));
    }

    @Test
    void outputsComeBack() {
        float[][] back = normaliser.restored(normaliser.outputs(outputs));
        assertThat(back[0]).containsExactly(outputs[0], within(1e-5f));
        assertThat(back[1]).containsExactly(outputs[1], within(1e-5f));
    }

    @Test
    void equalRecordsDoNotDivideByZero() {
        Normaliser flat = Normaliser.of(new float[][] {{1, 1}}, new float[][] {{2}});
        assertThat(flat.inputs(new float[][] {{1, 3}})[0]).containsExactly(0, 2);
    }
}
