package org.nearedge.process.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.nearedge.process.AlignOnset;
import org.nearedge.process.Crop;
import org.nearedge.process.Partners;
import org.nearedge.process.Recipe;
import org.nearedge.process.counting.CountingNoise.Kind;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

class ResamplingTest {
    private static final int DRAWS = 4000;

    private static Spectrum spectrum(double... values) {
        return new Spectrum("s", EnergyAxis.uniform(100, 0.5, values.length), values, Metadata.EMPTY);
    }

    /** Mean and variance of one channel over many draws. */
    private static double[] moments(Spectrum raw, CountingNoise noise, int channel) {
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < DRAWS; k++) {
            double off = Resampling.drawn(raw, noise, k).at(channel) - raw.at(channel);
            sum += off;
            squares += off * off;
        }
        double mean = sum / DRAWS;
        return new double[] {mean, squares / DRAWS - mean * mean};
    }

    @Test
    void drawsScatterAsTheNoiseSays() {
        Spectrum raw = spectrum(3, 40, 900, 50_000, 0);
        for (CountingNoise noise : new CountingNoise[] {
            new CountingNoise(Kind.COUNTS, 1, 0),
            new CountingNoise(Kind.COUNTS, 4, 10),
            new CountingNoise(Kind.ESTIMATED, Double.NaN, 2)
        }) {
            for (int i = 0; i < raw.size(); i++) {
                double wanted = noise.variance(raw.at(i));
                double[] moments = moments(raw, noise, i);
                // Five standard errors; the variance of a Poisson variable of mean 3 is a little wider known.
                assertThat(moments[0]).isCloseTo(0, within(5 * Math.sqrt(wanted / DRAWS) + 1e-12));
                assertThat(moments[1]).isCloseTo(wanted, within(5 * 1.7 * wanted * Math.sqrt(2.0 / DRAWS) + 1e-12));
            }
        }
    }

    @Test
    void countsStayWholeAndAreNeverNegative() {
        Spectrum raw = spectrum(0, 1, 2, 5, 30, 400);
        for (int k = 0; k < 200; k++) {
            Spectrum drawn = Resampling.drawn(raw, new CountingNoise(Kind.COUNTS, 1, 0), k);
            assertThat(Arrays.stream(drawn.toArray())).allMatch(v -> v >= 0 && v == Math.rint(v));
        }
    }

    @Test
    void theSameSpectrumAlwaysGivesTheSameAndAnotherDoesNot() {
        CountingNoise noise = new CountingNoise(Kind.COUNTS, 1, 0);
        Spectrum raw = spectrum(100, 200, 300);
        Spectrum other = spectrum(100, 200, 301);
        assertThat(Resampling.drawn(raw, noise, 5))
                .isEqualTo(Resampling.drawn(raw.withName("b"), noise, 5).withName("s"));
        assertThat(Resampling.drawn(raw, noise, 5)).isNotEqualTo(Resampling.drawn(raw, noise, 6));
        assertThat(Resampling.drawn(raw, noise, 5).at(0))
                .isNotEqualTo(Resampling.drawn(other, noise, 5).at(0));
    }

    @Test
    void theRecipeIsDoneToEveryDraw() throws Exception {
        double[] values = new double[400];
        Arrays.fill(values, 400);
        Spectrum raw = spectrum(values);
        CountingNoise noise = new CountingNoise(Kind.COUNTS, 1, 0);
        Recipe recipe = Recipe.of(new Crop(150.0, 200.0));
        Resampling drawn = Resampling.of(raw, recipe, Partners.NONE, noise, 20);
        assertThat(drawn.inputs()).hasSize(20);
        assertThat(drawn.lost()).isZero();
        assertThat(drawn.inputs().get(3))
                .isEqualTo(recipe.run(Resampling.drawn(raw, noise, 3)).result());
    }

    @Test
    void drawsThatCannotBeReadAreCounted() throws Exception {
        // A step of five counts on ten: in some draws there is no onset.
        double[] values = new double[120];
        for (int i = 0; i < values.length; i++) {
            values[i] = i < 60 ? 0 : 12;
        }
        Spectrum raw = spectrum(values);
        CountingNoise loud = new CountingNoise(Kind.ESTIMATED, Double.NaN, 15);
        Recipe recipe = Recipe.of(new AlignOnset(null), new Crop(0.0, 5.0));
        Resampling drawn = Resampling.of(raw, recipe, Partners.NONE, loud, 100);
        assertThat(drawn.lost()).isPositive();
        assertThat(drawn.inputs()).hasSize(100 - drawn.lost());
        assertThat(drawn.reason()).isNotNull();
    }
}
