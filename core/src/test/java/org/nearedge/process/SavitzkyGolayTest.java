package org.nearedge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** Known values are those of scipy.signal.savgol_filter(y, window, order), mode interp, SciPy 1.10.1. */
class SavitzkyGolayTest {
    private static final Spectrum SHORT =
            Given.spectrum(EnergyAxis.uniform(0, 1, 12), 3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8);

    @Test
    void oddWindowAgreesWithScipy() throws InputException {
        assertValues(
                new SavitzkyGolay(5, 2).apply(SHORT),
                2.8571428571428585,
                1.971428571428571,
                1.9428571428571413,
                2.7142857142857113,
                5.34285714285714,
                6.171428571428568,
                5.257142857142854,
                4.285714285714283,
                4.914285714285711,
                3.6857142857142824,
                4.9428571428571395,
                7.914285714285711);
    }

    @Test
    void evenWindowAgreesWithScipy() throws InputException {
        assertValues(
                new SavitzkyGolay(6, 3).apply(SHORT),
                2.6825396825396925,
                2.3015873015873027,
                1.9682539682539686,
                4.812499999999991,
                4.968749999999989,
                5.968749999999988,
                5.312499999999989,
                3.9062499999999925,
                4.468749999999991,
                3.8571428571428523,
                4.071428571428571,
                8.285714285714295);
        assertValues(new SavitzkyGolay(2, 1).apply(SHORT), 3, 2.5, 2.5, 3, 7, 5.5, 4, 5.5, 4, 4, 6.5, 8);
    }

    @Test
    void windowAsWideAsTheSpectrumAgreesWithScipy() throws InputException {
        assertValues(
                new SavitzkyGolay(12, 3).apply(SHORT),
                1.542124542124538,
                2.7289377289377246,
                3.5301365301365255,
                4.026529026529023,
                4.298923298923294,
                4.428127428127423,
                4.4949494949494895,
                4.580197580197576,
                4.7646797646797605,
                5.129204129204123,
                5.754578754578748,
                6.7216117216117155);
    }

    /** Window 40, order 3 is what Takahara et al. (J. Phys. Chem. C 2024, 128, 13500) smooth with. */
    @Test
    void windowOf40AndOrder3AgreeWithScipy() throws InputException {
        Spectrum in = longer();

        Spectrum out = new SavitzkyGolay(40, 3).apply(in);

        int[] channels = {0, 7, 19, 20, 100, 179, 180, 199};
        double[] expected = {
            1032.9115081407676, 968.9507741232172, 863.3511335318907, 849.9577782350541,
            528.3916247540224, 336.42125520573455, 334.47719754027435, 355.52294416586983
        };
        for (int i = 0; i < channels.length; i++) {
            assertThat(out.at(channels[i])).isEqualTo(expected[i], within(1e-9));
        }
    }

    @Test
    void orderFiveAgreesWithScipy() throws InputException {
        Spectrum out = new SavitzkyGolay(41, 5).apply(longer());

        assertThat(out.at(0)).isEqualTo(1021.8109160012865, within(1e-8));
        assertThat(out.at(20)).isEqualTo(852.6483440292616, within(1e-8));
        assertThat(out.at(100)).isEqualTo(519.6509000966438, within(1e-8));
        assertThat(out.at(199)).isEqualTo(397.5503959297211, within(1e-8));
    }

    /** The least-squares polynomials in exact fractions; SciPy's are off by 1e-4 here, its powers being ill-conditioned. */
    @Test
    void orderElevenAgreesWithExactFractions() throws InputException {
        Spectrum out = new SavitzkyGolay(41, 11).apply(longer());

        assertThat(out.at(0)).isEqualTo(1000.0875159195577, within(1e-9));
        assertThat(out.at(20)).isEqualTo(857.651771066002, within(1e-9));
        assertThat(out.at(100)).isEqualTo(532.8068468781347, within(1e-9));
        assertThat(out.at(199)).isEqualTo(486.49829114594496, within(1e-9));
    }

    private static Spectrum longer() {
        return Given.spectrum(EnergyAxis.uniform(0, 1, 200), e -> {
            int i = (int) Math.round(e);
            double sine = Math.sin(i * 0.37);
            return 1000 * Math.exp(-i / 90.0) + (i > 80 ? 300 * sine * sine : 0) + (i * 7919) % 101;
        });
    }

    private static void assertValues(Spectrum out, double... expected) {
        assertThat(out.size()).isEqualTo(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(out.at(i)).isEqualTo(expected[i], within(1e-11));
        }
    }

    @Property(tries = 200)
    void polynomialsUpToItsOrderComeBack(
            @ForAll @IntRange(min = 1, max = 31) int window, @ForAll @IntRange(min = 0, max = 9) int order)
            throws InputException {
        int used = Math.min(order, window - 1);
        // Half a channel above its own energy inside, where the window is even; exactly at it near the ends.
        double shift = window % 2 == 0 ? 0.5 : 0;
        int half = window / 2;
        EnergyAxis axis = EnergyAxis.uniform(-30, 1, 61);
        Spectrum in = Given.spectrum(axis, e -> polynomial(used, e / 30));

        Spectrum out = new SavitzkyGolay(window, used).apply(in);

        for (int i = 0; i < out.size(); i++) {
            boolean inside = i >= half && i < out.size() - half;
            double at = axis.at(i) + (inside ? shift : 0);
            assertThat(out.at(i)).isEqualTo(polynomial(used, at / 30), within(1e-9));
        }
    }

    private static double polynomial(int order, double x) {
        double sum = 0;
        for (int k = order; k >= 0; k--) {
            sum = sum * x + (k % 3 - 1.5);
        }
        return sum;
    }

    @Test
    void highOrderInALongWindowKeepsItsAccuracy() throws InputException {
        Spectrum in = Given.spectrum(EnergyAxis.uniform(-100, 1, 201), e -> Math.cos(e / 10));

        Spectrum out = new SavitzkyGolay(201, 40).apply(in);

        for (int i = 0; i < in.size(); i++) {
            assertThat(out.at(i)).isEqualTo(in.at(i), within(1e-9));
        }
    }

    @Test
    void whatCannotBeSmoothedIsTold() {
        assertThatThrownBy(() -> new SavitzkyGolay(40, 3).apply(SHORT))
                .isInstanceOf(InputException.class)
                .hasMessage("given, savitzky-golay: the window of 40 channels is wider than the spectrum of 12;"
                        + " choose a smaller window.");
        Spectrum uneven = Given.spectrum(EnergyAxis.of(0, 1, 3, 4, 5), 1, 2, 3, 4, 5);
        assertThatThrownBy(() -> new SavitzkyGolay(3, 1).apply(uneven))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("not evenly spaced; resample it first");
        assertThatThrownBy(() -> new SavitzkyGolay(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SavitzkyGolay(3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SavitzkyGolay(3, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void energiesRoundedInATextFileCountAsEven() throws InputException {
        Spectrum in = Given.spectrum(EnergyAxis.of(0, 0.33, 0.67, 1, 1.33, 1.67, 2), 1, 2, 3, 4, 5, 6, 7);

        assertThat(new SavitzkyGolay(3, 1).apply(in).at(3)).isEqualTo(4, within(1e-12));
    }
}
