package org.nearedge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

class NormaliseTest {
    private static final Spectrum IN = Given.spectrum(EnergyAxis.uniform(0, 1, 6), -1, 0, 2, 8, 4, 16);

    @Test
    void maximumBecomesOne() throws InputException {
        assertThat(new Normalise(null, null).apply(IN).toArray()).containsExactly(-0.0625, 0, 0.125, 0.5, 0.25, 1);
        assertThat(new Normalise(null, 4.0).apply(IN).toArray()).containsExactly(-0.125, 0, 0.25, 1, 0.5, 2);
        assertThat(new Normalise(3.5, 4.5).apply(IN).toArray()).containsExactly(-0.25, 0, 0.5, 2, 1, 4);
    }

    @Property
    void scaleDoesNotMatter(@ForAll @DoubleRange(min = 1e-12, max = 1e12) @Scale(15) double scale)
            throws InputException {
        Spectrum scaled = Given.spectrum(IN.axis(), e -> scale * IN.valueAt(e));

        double[] expected = new Normalise(1.0, null).apply(IN).toArray();
        double[] out = new Normalise(1.0, null).apply(scaled).toArray();

        for (int i = 0; i < out.length; i++) {
            assertThat(out[i]).isEqualTo(expected[i], within(1e-14));
        }
    }

    @Test
    void nothingAboveZeroAndNothingInTheRangeAreTold() {
        assertThatThrownBy(() -> new Normalise(0.0, 1.0).apply(IN))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no intensity is above zero");
        assertThatThrownBy(() -> new Normalise(7.0, 9.0).apply(IN))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("it covers 0 to 5 eV");
        assertThatThrownBy(() -> new Normalise(9.0, 7.0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMaximumTooSmallToDivideByIsTold() {
        Spectrum in = Given.spectrum(EnergyAxis.uniform(0, 1, 3), Double.MIN_VALUE, 0, -1);

        assertThatThrownBy(() -> new Normalise(null, null).apply(in))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("beyond the range of numbers");
    }
}
