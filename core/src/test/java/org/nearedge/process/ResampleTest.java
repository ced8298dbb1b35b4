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

class ResampleTest {
    @Test
    void sameAxisIsTheSameSpectrum() throws InputException {
        Spectrum in = Given.spectrum(EnergyAxis.uniform(-1, 0.1, 4), 1, 5, 2, 8);

        assertThat(new Resample(-1, 0.1, 4).apply(in)).isSameAs(in);
    }

    @Test
    void goesThroughTheChannels() throws InputException {
        Spectrum in = Given.spectrum(EnergyAxis.of(0, 1, 1.5, 4, 5), 1, 5, 2, 8, 3);

        Spectrum out = new Resample(0, 0.5, 11).apply(in);

        assertThat(out.at(0)).isEqualTo(1);
        assertThat(out.at(2)).isEqualTo(5, within(1e-14));
        assertThat(out.at(3)).isEqualTo(2, within(1e-14));
        assertThat(out.at(8)).isEqualTo(8, within(1e-14));
        assertThat(out.at(10)).isEqualTo(3);
    }

    @Property(tries = 50)
    void parabolasComeBackExactlyFromAnUnevenAxis(
            @ForAll @DoubleRange(min = -3, max = 3) double a,
            @ForAll @DoubleRange(min = -3, max = 3) double b,
            @ForAll @DoubleRange(min = 0.01, max = 0.4) double step)
            throws InputException {
        Spectrum in = Given.spectrum(EnergyAxis.of(0, 0.3, 0.9, 1, 2, 2.2, 3.5, 4), e -> a * e * e + b * e + 1);

        Spectrum out = new Resample(0.05, step, (int) (3.9 / step)).apply(in);

        for (int i = 0; i < out.size(); i++) {
            double e = out.axis().at(i);
            assertThat(out.at(i)).isEqualTo(a * e * e + b * e + 1, within(1e-11));
        }
    }

    @Test
    void aModelsPeakSurvivesAQuarterElectronvoltPerChannel() throws InputException {
        Spectrum in = Given.spectrum(EnergyAxis.uniform(-5.07, 0.25, 140), e -> Given.gaussian(e - 4, 0.5));

        Spectrum out = Resample.to(InputGrid.siliconK(0.5)).apply(in);

        for (int i = 0; i < out.size(); i++) {
            assertThat(out.at(i)).isEqualTo(Given.gaussian(out.axis().at(i) - 4, 0.5), within(0.012));
        }
    }

    @Test
    void widerChannelsAreMeansSoThatNoCountIsLeftOut() throws InputException {
        Spectrum comb = Given.spectrum(
                EnergyAxis.uniform(0, 0.05, 400), e -> Math.floorMod(Math.round(e / 0.05), 4) == 0 ? 4 : 0);

        Spectrum out = new Resample(1, 0.4, 40).apply(comb);

        for (double value : out.toArray()) {
            assertThat(value).isEqualTo(1, within(0.15));
        }
    }

    @Test
    void zerosStandInFrontOfASpectrumThatStartsAtZero() throws InputException {
        Spectrum in = Given.spectrum(EnergyAxis.uniform(-0.5, 0.1, 50), e -> Math.max(0, e));

        Spectrum out = new Resample(-1, 0.1, 20).apply(in);

        assertThat(out.at(0)).isZero();
        assertThat(out.valueAt(0.5)).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void aSpectrumThatStartsTooLateIsRefused() {
        Spectrum in = Given.spectrum(EnergyAxis.uniform(0, 0.1, 300), e -> 10 + e);

        assertThatThrownBy(() -> new Resample(-1, 0.1, 200).apply(in))
                .isInstanceOf(InputException.class)
                .hasMessage("given, resample: it does not cover -1 to 0 eV;"
                        + " -1 to 18.9 eV is needed and 0 to 29.9 eV is there: check the crop and the onset.");
    }

    @Test
    void aSpectrumThatEndsTooSoonIsRefused() {
        Spectrum in = Given.spectrum(EnergyAxis.uniform(-5, 0.1, 200), e -> 1 + e);

        assertThatThrownBy(() -> new Resample(-1, 0.1, 200).apply(in))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("it does not cover 14.9 to 18.9 eV");
    }

    @Test
    void halfAChannelIsForgivenAtTheEnd() throws InputException {
        Spectrum in = Given.spectrum(EnergyAxis.uniform(0, 0.25, 41), e -> e);

        assertThat(new Resample(0, 0.1, 102).apply(in).at(101)).isEqualTo(10);
    }

    @Test
    void sizeIsBounded() {
        assertThatThrownBy(() -> new Resample(0, 1, Integer.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Resample(0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Resample(0, -1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Resample(Double.NaN, 1, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
