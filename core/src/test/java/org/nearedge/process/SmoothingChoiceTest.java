package org.nearedge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

/** The rule of docs/experiment.md. */
class SmoothingChoiceTest {
    private static final Edge SI_K = new Edge("Si-K", 1839);
    private static final InputGrid GRID = InputGrid.siliconK(0.5);

    /** A white line of the stated height over a step, on a power law of as many counts, with the noise of counting. */
    private static Spectrum measured(double dose, double channel, long seed) {
        Random random = new Random(seed);
        EnergyAxis axis = EnergyAxis.uniform(1770, channel, (int) (100 / channel));
        double[] counts = new double[axis.size()];
        for (int i = 0; i < counts.length; i++) {
            double energy = axis.at(i);
            double edge = 0.7 * Given.step(energy, 1840, 0.5) + 0.3 * Math.exp(-Math.pow((energy - 1843) / 2, 2));
            double mean = dose * (edge + Math.pow(energy / 1840, -3.2)) * channel / 0.25;
            counts[i] = Math.rint(mean + Math.sqrt(mean) * random.nextGaussian());
        }
        return new Spectrum("counts", axis, counts, Metadata.of(Map.of(Metadata.SIGNAL, "EELS")));
    }

    private static List<SavitzkyGolay> smoothing(Recipe recipe) {
        return recipe.steps().stream()
                .map(Recipe.Entry::step)
                .filter(SavitzkyGolay.class::isInstance)
                .map(SavitzkyGolay.class::cast)
                .toList();
    }

    /** At 30 counts the noise is a quarter of the edge, at 1000 a twentieth: both far from the limit. */
    @ParameterizedTest
    @CsvSource({
        "30, 0.5, true",
        "30, , true",
        "30, 0.35, false",
        "1000, 0.5, false",
        "1000, , false",
        "100000, 0.5, false"
    })
    void onlyVeryNoisySpectraThatAreNotBroadenedAreSmoothed(double dose, Double sigma, boolean smoothed)
            throws InputException {
        for (long seed = 0; seed < 20; seed++) {
            Recipe recipe = AutomaticRecipe.of(measured(dose, 0.25, seed), SI_K, GRID, sigma);
            assertThat(smoothing(recipe)).isEqualTo(smoothed ? List.of(new SavitzkyGolay(15, 3)) : List.of());
        }
    }

    @Test
    void nothingIsSmoothedForAModelOfBroaderSpectra() throws InputException {
        assertThat(smoothing(AutomaticRecipe.of(measured(30, 0.25, 1), SI_K, InputGrid.siliconK(1.2), 1.2)))
                .isEmpty();
    }

    /** The onset is found in the unsmoothed curve: smoothing would hide the noise that tells whether there is an edge. */
    @Test
    void itIsDoneOnTheModelsChannelsBeforeTheMaximumIsMadeOne() throws InputException {
        Spectrum raw = measured(30, 0.25, 1);

        Recipe recipe = AutomaticRecipe.of(raw, SI_K, GRID, 0.5);

        List<?> kinds = recipe.steps().stream().map(e -> e.step().getClass()).toList();
        assertThat(kinds)
                .isEqualTo(List.of(
                        Crop.class,
                        PowerLawBackground.class,
                        AlignOnset.class,
                        Resample.class,
                        SavitzkyGolay.class,
                        Normalise.class));
        Spectrum result = recipe.run(raw).result();
        assertThat(result.size()).isEqualTo(GRID.size());
        assertThat(result.max()).isEqualTo(1);
    }

    /** Noise of counting at the edge's maximum: sqrt(background + edge) / edge; told for 0.25 eV whatever the channel. */
    @ParameterizedTest
    @CsvSource({"100, 0.25", "100, 0.1", "400, 0.25", "400, 0.5"})
    void noiseIsThatOfCounting(double dose, double channel) throws InputException {
        double sum = 0;
        int n = 40;
        for (long seed = 0; seed < n; seed++) {
            Spectrum edge = new PowerLawBackground(1775, 1836).apply(measured(dose, channel, seed));
            sum += SmoothingChoice.noise(edge, 1840, GRID) / n;
        }
        double edge = 1 / Math.sqrt(dose);
        // From the background's noise alone to that at the edge's maximum, with the scatter of a median of 40 channels.
        assertThat(sum).isBetween(0.85 * edge, 1.15 * Math.sqrt(2) * edge);
    }

    @Test
    void aSmoothEdgeHasHardlyAny() throws InputException {
        Spectrum edge = Given.spectrum(EnergyAxis.uniform(1800, 0.25, 300), e -> Given.step(e, 1840, 0.5));

        assertThat(SmoothingChoice.noise(edge, 1840, GRID)).isEqualTo(0, within(0.005));
    }
}
