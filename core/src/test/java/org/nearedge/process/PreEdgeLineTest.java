package org.nearedge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

class PreEdgeLineTest {
    private static final EnergyAxis AXIS = EnergyAxis.uniform(1780, 0.25, 400);

    /** An uneven axis and a negative pre-edge. */
    private static final Spectrum SCAN = Given.spectrum(
            EnergyAxis.of(new double[] {1800, 1803.5, 1806, 1811, 1813.2, 1817, 1822.4, 1826, 1831, 1845}),
            -0.31,
            -0.297,
            -0.3,
            -0.285,
            -0.279,
            -0.28,
            -0.262,
            -0.26,
            -0.251,
            0.7);

    /** numpy.polyfit of degree 1 with its covariance, NumPy 2.4.6. */
    @Test
    void fitsAsNumpyDoes() throws InputException {
        StraightLine line = new PreEdgeLine(1803, 1826).fit(SCAN);

        assertThat(line.centre()).isEqualTo(1814.1571428571428, within(1e-9));
        assertThat(line.level()).isEqualTo(-0.2804285714285714, within(1e-12));
        assertThat(line.slope()).isEqualTo(0.0018276778886961976, within(1e-12));
        assertThat(line.at(1845)).isEqualTo(-0.22405776340435588, within(1e-10));
        assertThat(line.residual()).isEqualTo(0.0039304728656222145, within(1e-12));
        assertThat(line.slopeError()).isEqualTo(0.00019476000801586614, within(1e-12));
        assertThat(line.errorAt(1845)).isEqualTo(0.006187928159261114, within(1e-12));
    }

    @Property(tries = 100)
    void aStraightPreEdgeLeavesZeroAndTheEdge(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) @Scale(4) double level,
            @ForAll @DoubleRange(min = -1e3, max = 1e3) @Scale(4) double slope)
            throws InputException {
        PreEdgeLine step = new PreEdgeLine(1785, 1830);
        Spectrum in = Given.spectrum(AXIS, e -> level + slope * (e - 1840) + 7 * Given.step(e, 1840, 0.5));
        double rounding = 1e-12 * (Math.abs(level) + 60 * Math.abs(slope)) + 1e-6;

        Spectrum out = step.apply(in);

        assertThat(out.axis()).isEqualTo(in.axis());
        for (int i = 0; i < out.size(); i++) {
            assertThat(out.at(i)).isEqualTo(7 * Given.step(out.axis().at(i), 1840, 0.5), within(rounding));
            assertThat(step.curve(in).at(i) + out.at(i)).isEqualTo(in.at(i), within(rounding));
        }
    }

    /** The standard error is that of many repeats. */
    @Test
    void theErrorIsWhatRepeatsScatterBy() throws InputException {
        PreEdgeLine step = new PreEdgeLine(1785, 1830);
        Random random = new Random(4);
        int tries = 2000;
        double squares = 0;
        double told = 0;
        for (int i = 0; i < tries; i++) {
            Spectrum in = Given.spectrum(AXIS, e -> 3 - 0.01 * (e - 1840) + 0.05 * random.nextGaussian());
            double off = step.fit(in).at(1860) - 2.8;
            squares += off * off;
            told += step.fit(in).errorAt(1860) / tries;
        }

        assertThat(Math.sqrt(squares / tries) / told).isEqualTo(1, within(0.06));
    }

    @Test
    void aWindowThatHoldsTooLittleIsTold() {
        assertThatThrownBy(() -> new PreEdgeLine(1803, 1804).apply(SCAN))
                .isInstanceOf(InputException.class)
                .hasMessage("given, pre-edge line: the fit window 1803 to 1804 eV holds 1 channels; at least 3 are"
                        + " needed, and the spectrum covers 1800 to 1845 eV.");
        assertThatThrownBy(() -> new PreEdgeLine(1900, 1950).curve(SCAN))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("holds 0 channels");
        assertThatThrownBy(() -> new PreEdgeLine(1810, 1900).apply(SCAN))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("reaches to the spectrum's end at 1845 eV; end it before the edge.");
        assertThatThrownBy(() -> new PreEdgeLine(1830, 1800)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PreEdgeLine(Double.NaN, 1800)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersTooLargeAreToldAndNotTurnedIntoNaN() {
        Spectrum in = Given.spectrum(AXIS, e -> e < 1800 ? -1.7e308 : 1.7e308);

        assertThatThrownBy(() -> new PreEdgeLine(1785, 1830).apply(in))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("beyond the range of numbers");
    }
}
