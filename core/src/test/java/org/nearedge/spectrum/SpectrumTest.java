package org.nearedge.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SpectrumTest {
    private static Spectrum spectrum(double... intensity) {
        return new Spectrum("x", EnergyAxis.uniform(100, 0.5, intensity.length), intensity, Metadata.EMPTY);
    }

    @Test
    void valuesBetweenChannelsLieOnTheLine() {
        Spectrum s = spectrum(0, 10, 30);
        assertThat(s.valueAt(100.25)).isCloseTo(5, within(1e-12));
        assertThat(s.valueAt(100.9)).isCloseTo(26, within(1e-12));
        assertThat(s.valueAt(99)).isEqualTo(0);
        assertThat(s.valueAt(200)).isEqualTo(30);
    }

    @Test
    void nothingGivenOrTakenCanChangeIt() {
        double[] given = {1, 2, 3};
        Spectrum s = spectrum(given);
        given[0] = 99;
        s.toArray()[1] = 99;
        assertThat(s.toArray()).containsExactly(1, 2, 3);
    }

    @Test
    void onlyFiniteIntensitiesMakeASpectrum() {
        assertThatThrownBy(() -> spectrum(1, Double.NaN)).hasMessageContaining("channel 1");
        assertThatThrownBy(() -> spectrum(Double.NEGATIVE_INFINITY)).hasMessageContaining("channel 0");
    }

    @Test
    void equalityIsOfEveryBitAndOfMetadata() {
        assertThat(spectrum(1, 2)).isEqualTo(spectrum(1, 2)).hasSameHashCodeAs(spectrum(1, 2));
        assertThat(spectrum(1, 2)).isNotEqualTo(spectrum(1, Math.nextUp(2.0)));
        assertThat(spectrum(1, 2)).isNotEqualTo(spectrum(1, 2).withMetadata(Metadata.of(Map.of("a", 1L))));
        assertThat(spectrum(1, 2, 3).slice(1, 3).axis().first()).isEqualTo(100.5);
    }

    @Test
    void pdosAddsItsParts() {
        EnergyAxis axis = EnergyAxis.uniform(-15, 0.1, 2);
        Pdos pdos = new Pdos(axis, new double[] {0.1, 0.2}, new double[] {1, 2});
        assertThat(pdos.total()).containsExactly(1.1, 2.2);
        assertThatThrownBy(() -> new Pdos(axis, new double[3], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void metadataTellsTextAndNumbersApart() {
        Metadata m =
                Metadata.EMPTY.with(Metadata.BEAM_ENERGY, 200.0).with("runs", 3).with(Metadata.TITLE, "q");
        assertThat(m.number(Metadata.BEAM_ENERGY)).contains(200.0);
        assertThat(m.number(Metadata.TITLE)).isEmpty();
        assertThat(m.text("runs")).contains("3");
        assertThatThrownBy(() -> m.with("bad", new Object())).isInstanceOf(IllegalArgumentException.class);
    }
}
