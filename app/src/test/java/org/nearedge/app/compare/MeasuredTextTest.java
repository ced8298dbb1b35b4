package org.nearedge.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nearedge.app.compare.work.MeasuredText;
import org.nearedge.process.fit.Measured;
import org.nearedge.process.fit.mixture.Weight;

class MeasuredTextTest {
    @Test
    void asManyDigitsAsTheErrorLeaves() {
        assertThat(MeasuredText.of(new Measured(7113.41234, 0.0764))).isEqualTo("7113.412 \u00b1 0.076");
        assertThat(MeasuredText.of(new Measured(0.65404, 0.00998))).isEqualTo("0.654 \u00b1 0.010");
        assertThat(MeasuredText.of(new Measured(-3, Double.NaN))).isEqualTo("\u22123");
        assertThat(MeasuredText.of(new Measured(Double.NaN, 1))).isEqualTo("\u2013");
        assertThat(MeasuredText.of(new Measured(12345.6, 230))).isEqualTo("12350 \u00b1 230");
    }

    @Test
    void theErrorInUnitsOfTheLastDigits() {
        assertThat(MeasuredText.concise(new Measured(7113.41234, 0.0764))).isEqualTo("7113.412(76)");
        assertThat(MeasuredText.concise(new Measured(16.314, 2.31))).isEqualTo("16.3(2.3)");
        assertThat(MeasuredText.concise(new Measured(5, Double.NaN))).isEqualTo("5");
    }

    @Test
    void aHeldWeightTellsItsLimit() {
        Measured none = new Measured(0, Double.NaN);
        assertThat(MeasuredText.of(new Weight("x", none, 0.0312, none))).isEqualTo("0 (< 0.031)");
    }
}
