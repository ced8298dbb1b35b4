package org.nearedge.app.chart.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bar has a round length that fits, in a unit that people read. */
class ScaleBarTest {
    @ParameterizedTest
    @CsvSource({
        "25.6, nm, 5, 5 nm",
        "100, nm, 20, 20 nm",
        "7000, nm, 2000, 2 \u00b5m",
        "3, um, 0.5, 500 nm",
        "3, \u00b5m, 0.5, 500 nm",
        "12, \u00b5m, 2, 2 \u00b5m",
        "20, A, 5, 5 \u00c5",
        "0.9, nm, 0.2, 200 pm",
        "40, 1/nm, 10, 10 1/nm"
    })
    void itsLengthAndItsWords(double width, String unit, double length, String text) {
        ScaleBar bar = ScaleBar.of(new Span(3, 3 + width, unit));
        assertThat(bar.length()).isCloseTo(length, within(1e-9 * length));
        assertThat(bar.text()).isEqualTo(text);
    }

    @Test
    void whereNothingIsCalibratedThereIsNone() {
        assertThat(ScaleBar.of(Span.counted(64))).isNull();
    }

    @Property
    void itTakesAFairShareOfTheImage(@ForAll @DoubleRange(min = 0.01, max = 1e6) double width) {
        ScaleBar bar = ScaleBar.of(new Span(0, width, "nm"));
        assertThat(bar.length() / width).isBetween(0.1199, 0.3001);
        double leading = bar.length() / Math.pow(10, Math.floor(Math.log10(bar.length()) + 1e-9));
        assertThat(leading)
                .satisfiesAnyOf(
                        one -> assertThat(one).isCloseTo(1, within(1e-6)),
                        two -> assertThat(two).isCloseTo(2, within(1e-6)),
                        five -> assertThat(five).isCloseTo(5, within(1e-6)));
    }
}
