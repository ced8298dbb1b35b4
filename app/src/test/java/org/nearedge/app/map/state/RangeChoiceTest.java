package org.nearedge.app.map.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.nearedge.app.chart.raster.Raster;
import org.nearedge.app.chart.style.ColourScale;

/** From which number to which the colours reach. Percentiles as numpy.percentile with linear interpolation. */
class RangeChoiceTest {
    private static final BitSet NONE = new BitSet();

    private static Raster.Colours colours(RangeChoice choice, BitSet left, float... values) {
        return choice.colours(ColourScale.MAGMA, values, left);
    }

    @Test
    void allNumbersAndAShareOfThem() {
        float[] values = {5, 1, 2, Float.NaN, 3, 4};
        assertThat(colours(RangeChoice.ALL, NONE, values).low()).isEqualTo(1);
        assertThat(colours(RangeChoice.ALL, NONE, values).high()).isEqualTo(5);
        // numpy.percentile([1, 2, 3, 4, 5], [5, 95]) = [1.2, 4.8]
        Raster.Colours cut = colours(new RangeChoice(5, null, null), NONE, values);
        assertThat(cut.low()).isCloseTo(1.2, within(1e-6));
        assertThat(cut.high()).isCloseTo(4.8, within(1e-6));
    }

    @Test
    void whatIsMaskedDoesNotCount() {
        BitSet masked = new BitSet();
        masked.set(0);
        assertThat(colours(RangeChoice.ALL, masked, 1000, 1, 2).high()).isEqualTo(2);
    }

    @Test
    void aFlatImageAndOneWithoutNumbersHaveColoursToo() {
        assertThat(colours(RangeChoice.ALL, NONE, 7, 7, 7).share(7)).isCloseTo(0.5, within(1e-9));
        assertThat(colours(RangeChoice.ALL, NONE, Float.NaN).high()).isEqualTo(1);
    }

    @Test
    void typedEndsAreTaken() {
        Raster.Colours typed = colours(RangeChoice.typed(-2, 8), NONE, 1, 2);
        assertThat(typed.low()).isEqualTo(-2);
        assertThat(typed.high()).isEqualTo(8);
        assertThat(RangeChoice.typed(3, 3).isTyped()).isFalse();
    }
}
