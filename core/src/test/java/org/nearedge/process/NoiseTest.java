package org.nearedge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nearedge.spectrum.EnergyAxis;

class NoiseTest {
    @Test
    void findsTheDeviationUnderAnEdge() {
        Random random = new Random(3);
        var in = Given.spectrum(
                EnergyAxis.uniform(500, 0.25, 4000),
                e -> 100 * Given.step(e, 900, 0.5) + 0.01 * e + 2.5 * random.nextGaussian());

        assertThat(Noise.deviation(in)).isEqualTo(2.5, within(0.15));
        assertThat(Noise.of(in)).isEqualTo(2.5 / (in.max() - in.min()), within(0.002));
    }

    @Test
    void straightLinesAndShortSpectraHaveNone() {
        assertThat(Noise.deviation(Given.spectrum(EnergyAxis.uniform(0, 1, 50), e -> 8 * e)))
                .isZero();
        assertThat(Noise.of(Given.spectrum(EnergyAxis.uniform(0, 1, 5), e -> 4)))
                .isZero();
        assertThat(Noise.deviation(Given.spectrum(EnergyAxis.uniform(0, 1, 2), 1, 9)))
                .isZero();
    }
}
