package org.nearedge.process.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.process.Noise;
import org.nearedge.process.counting.CountingNoise.Kind;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

class CountingNoiseTest {
    private static final int CHANNELS = 1000;

    /** A power law with an edge and a narrow peak on it, counted; each electron gives {@code gain}. */
    private static Spectrum counted(double dose, double gain, long seed, Map<String, ?> told) {
        EnergyAxis axis = EnergyAxis.uniform(450, 0.1, CHANNELS);
        PoissonCounts poisson = new PoissonCounts(seed);
        double[] values = new double[CHANNELS];
        for (int i = 0; i < CHANNELS; i++) {
            double e = axis.at(i);
            double edge = e < 530 ? 0 : 1 + 2 * Math.exp(-Math.pow((e - 533) / 0.6, 2));
            values[i] = gain * poisson.nextOfMany(dose * (Math.pow(e / 530, -3) + edge));
        }
        return new Spectrum("counted", axis, values, Metadata.of(told));
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 300, 10_000, 1_000_000})
    void countsAreKnownByTheirScatter(double dose) throws Exception {
        for (long seed = 1; seed <= 10; seed++) {
            assertThat(CountingNoise.of(counted(dose, 1, seed, Map.of()), NoiseMode.AUTO))
                    .isEqualTo(new CountingNoise(Kind.COUNTS, 1, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {4, 12, 100})
    void aGainThatNobodyTellsIsEstimated(double gain) throws Exception {
        double sum = 0;
        for (long seed = 1; seed <= 20; seed++) {
            CountingNoise noise = CountingNoise.of(counted(500, gain, seed, Map.of()), NoiseMode.AUTO);
            assertThat(noise.kind()).isEqualTo(Kind.ESTIMATED_GAIN);
            sum += noise.gain();
        }
        // One quarter of 1000 differences: known to some 8 %, the mean of twenty to 2 %.
        assertThat(sum / 20).isCloseTo(gain, within(0.08 * gain));
    }

    @Test
    void whatTheFileTellsCounts() throws Exception {
        Map<String, ?> told = Map.of(Metadata.COUNTS_PER_ELECTRON, 7.5, Metadata.READOUT_NOISE, 3.0);
        CountingNoise noise = CountingNoise.of(counted(500, 7.5, 1, told), NoiseMode.AUTO);
        assertThat(noise).isEqualTo(new CountingNoise(Kind.COUNTS, 7.5, 3));
        // Var = gain * counts + readout^2.
        assertThat(noise.variance(1000)).isEqualTo(7.5 * 1000 + 9);
        assertThat(noise.variance(-5)).isEqualTo(9);
        Spectrum electrons = counted(500, 1, 1, Map.of(Metadata.INTENSITY_UNIT, "e-"));
        assertThat(CountingNoise.of(electrons, NoiseMode.AUTO)).isEqualTo(new CountingNoise(Kind.COUNTS, 1, 0));
    }

    @Test
    void theVariancesOfASumAddUp() throws Exception {
        Spectrum a = counted(300, 1, 1, Map.of());
        Spectrum b = counted(700, 1, 2, Map.of());
        double[] both = a.toArray();
        for (int i = 0; i < both.length; i++) {
            both[i] += b.at(i);
        }
        Spectrum sum = a.withIntensity(both);
        double[] variances = CountingNoise.of(sum, NoiseMode.AUTO).variances(sum);
        double[] ofA = CountingNoise.of(a, NoiseMode.AUTO).variances(a);
        double[] ofB = CountingNoise.of(b, NoiseMode.AUTO).variances(b);
        assertThat(variances)
                .containsExactly(IntStream.range(0, both.length)
                        .mapToDouble(i -> ofA[i] + ofB[i])
                        .toArray());
    }

    @Test
    void whatIsNoCountIsEstimatedFromItsNeighbours() throws Exception {
        Random random = new Random(5);
        EnergyAxis axis = EnergyAxis.uniform(450, 0.1, CHANNELS);
        double[] values = IntStream.range(0, CHANNELS)
                .mapToDouble(i -> Math.tanh((i - 500) / 20.0) + 0.01 * random.nextGaussian())
                .toArray();
        Spectrum absorption = new Spectrum("absorption", axis, values, Metadata.EMPTY);
        CountingNoise noise = CountingNoise.of(absorption, NoiseMode.AUTO);
        assertThat(noise.kind()).isEqualTo(Kind.ESTIMATED);
        assertThat(noise.constant()).isEqualTo(Noise.deviation(absorption)).isCloseTo(0.01, within(0.001));
        assertThat(noise.words(absorption)).contains("are no counts", "% of their range", "estimated");
        assertThatThrownBy(() -> CountingNoise.of(absorption, NoiseMode.COUNTS))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("negative in places, as counts never are");
    }

    @Test
    void offAndAFlatLineHaveNone() throws Exception {
        Spectrum counts = counted(500, 1, 1, Map.of());
        assertThat(CountingNoise.of(counts, NoiseMode.OFF).isNone()).isTrue();
        Spectrum flat = counts.withIntensity(new double[CHANNELS]);
        assertThat(CountingNoise.of(flat, NoiseMode.AUTO).isNone()).isTrue();
        assertThat(CountingNoise.of(counts, NoiseMode.COUNTS).isNone()).isFalse();
    }
}
