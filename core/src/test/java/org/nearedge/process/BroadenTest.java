package org.nearedge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

class BroadenTest {
    @Test
    void agreesWithScipyGaussianFilter() throws InputException {
        Spectrum in = Given.spectrum(EnergyAxis.uniform(10, 0.5, 12), 3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8);

        double[] out = new Broaden(0.5, 1.3).apply(in).toArray();

        // scipy.ndimage.gaussian_filter1d(y, 2.4, mode='reflect', truncate=15/2.4)
        double[] expected = SCIPY;
        for (int i = 0; i < expected.length; i++) {
            assertThat(out[i]).isEqualTo(expected[i], within(1e-12));
        }
    }

    private static final double[] SCIPY = {
        2.6982808452872735,
        2.873973922243219,
        3.210413565934522,
        3.6563217787938287,
        4.1179444229764925,
        4.4959844981841375,
        4.744781191021829,
        4.899937294120106,
        5.043622711990725,
        5.231730066873175,
        5.441476606564071,
        5.585533096010625
    };

    @Test
    void equalSigmasLeaveEverythingAsItIs() throws InputException {
        Spectrum uneven = Given.spectrum(EnergyAxis.of(1, 2, 4, 4.5, 9), 1, 5, 2, 8, 3);

        assertThat(new Broaden(0.5, 0.5).apply(uneven)).isSameAs(uneven);
    }

    @Test
    void endsOfAFlatSpectrumDoNotDip() throws InputException {
        Spectrum flat = Given.spectrum(EnergyAxis.uniform(0, 0.1, 50), e -> 7.5);

        for (double value : new Broaden(0.3, 3).apply(flat).toArray()) {
            assertThat(value).isEqualTo(7.5, within(1e-12));
        }
    }

    @Test
    void broaderThanTheTargetIsToldInOneSentence() {
        Spectrum in = Given.spectrum(EnergyAxis.uniform(0, 1, 5), 1, 2, 3, 2, 1);

        assertThatThrownBy(() -> new Broaden(1.2, 0.5).apply(in))
                .isInstanceOf(InputException.class)
                .hasMessage("given, broaden: it is already broadened by sigma 1.2 eV, more than the 0.5 eV wanted;"
                        + " choose a larger target, or a model for broader spectra.");
    }

    @Test
    void hugeKernelIsRefusedInsteadOfRunningForHours() {
        Spectrum in = Given.spectrum(EnergyAxis.uniform(0, 1e-6, 100_000), e -> 1);

        assertThatThrownBy(() -> new Broaden(0, 500).apply(in))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("resample it to wider channels first");
    }

    @Test
    void sigmasMustBeNumbersFromZeroUp() {
        assertThatThrownBy(() -> new Broaden(-0.1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Broaden(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Broaden(0, 1e9)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 100)
    void addsVariancesAndKeepsAreaAndCentre(
            @ForAll @DoubleRange(min = 0, max = 2) double known,
            @ForAll @DoubleRange(min = 0.01, max = 2) double more,
            @ForAll @DoubleRange(min = 0.05, max = 0.5) double step)
            throws InputException {
        Spectrum in = Given.spectrum(
                EnergyAxis.uniform(-40, step, (int) (80 / step)),
                e -> Given.gaussian(e - 3, 1.5) + Given.gaussian(e + 2, 1));

        Spectrum out = new Broaden(known, known + more).apply(in);

        double added = (known + more) * (known + more) - known * known;
        assertThat(Given.area(out)).isEqualTo(Given.area(in), within(1e-9));
        assertThat(Given.moments(out)[0]).isEqualTo(Given.moments(in)[0], within(1e-6));
        assertThat(Given.moments(out)[1] - Given.moments(in)[1]).isEqualTo(added, within(1e-5 + 1e-5 * added));
    }

    @Property(tries = 50)
    void areaIsKeptAtTheEndsToo(@ForAll @DoubleRange(min = 0.1, max = 20) double target) throws InputException {
        Spectrum in = Given.spectrum(EnergyAxis.uniform(0, 0.25, 60), e -> e * e);

        assertThat(Given.area(new Broaden(0, target).apply(in)))
                .isEqualTo(Given.area(in), within(1e-9 * Given.area(in)));
    }

    @Test
    void unevenChannelsAreMadeEvenAtTheirFinestUsualSpacing() throws InputException {
        double[] energies = new double[201];
        for (int i = 0; i < energies.length; i++) {
            energies[i] = i < 100 ? i * 0.5 : 50 + (i - 100) * 0.1;
        }
        Spectrum in = Given.spectrum(EnergyAxis.of(energies), e -> Given.gaussian(e - 54, 1));

        Spectrum out = new Broaden(0, 0.75).apply(in);

        assertThat(out.axis().isUniform()).isTrue();
        assertThat(out.axis().step()).isEqualTo(0.1, within(1e-9));
        assertThat(out.axis().last()).isEqualTo(60, within(1e-9));
        assertThat(out.valueAt(54)).isEqualTo(Given.gaussian(0, 1.25), within(1e-4));
        assertThat(out.valueAt(55)).isEqualTo(Given.gaussian(1, 1.25), within(1e-4));
    }

    @Test
    void onePairOfNearlyEqualEnergiesDoesNotMakeTheAxisNeedlesslyFine() throws InputException {
        double[] energies = new double[101];
        for (int i = 0; i < energies.length; i++) {
            energies[i] = i == 51 ? 50.000001 : i;
        }
        Spectrum out = new Broaden(0, 2).apply(Given.spectrum(EnergyAxis.of(energies), e -> e));

        assertThat(out.size()).isBetween(90, 130);
    }
}
