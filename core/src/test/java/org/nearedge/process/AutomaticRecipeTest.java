package org.nearedge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

class AutomaticRecipeTest {
    private static final Edge SI_K = new Edge("Si-K", 1839);
    private static final Edge O_K = new Edge("O-K", 532);

    private static List<Class<?>> kinds(Recipe recipe) {
        return recipe.steps().stream()
                .<Class<?>>map(entry -> entry.step().getClass())
                .toList();
    }

    @Test
    void measuredEdgeGetsTheWholeChainAndNoSmoothing() throws InputException {
        Spectrum raw = EdgeFinderTest.measured(1760, 0.25, 600, 1, 1842, 0.5);

        Recipe recipe = AutomaticRecipe.of(raw, SI_K, InputGrid.siliconK(0.5), 0.3);

        assertThat(kinds(recipe))
                .containsExactly(
                        Crop.class,
                        PowerLawBackground.class,
                        Broaden.class,
                        AlignOnset.class,
                        Resample.class,
                        Normalise.class);
        Recipe.Run run = recipe.run(raw);
        assertThat(run.result().axis()).isEqualTo(EnergyAxis.uniform(-1, 0.1, 200));
        assertThat(run.result().max()).isEqualTo(1);
        // The spectrum's own first channel after alignment tells the onset that was found.
        Spectrum aligned = run.stages().get(3).after();
        double onset =
                run.stages().get(3).before().axis().first() - aligned.axis().first();
        assertThat(onset).isEqualTo(1842, within(0.5));
        // Background gone: before the edge nothing, and the fitted curve is below the data after it.
        assertThat(run.stages().get(1).after().valueAt(1830)).isEqualTo(0, within(400.0));
        assertThat(run.result().at(0)).isEqualTo(0, within(0.25));
    }

    @Test
    void nothingIsBroadenedThatIsBroadEnoughOrUnknown() throws InputException {
        Spectrum raw = EdgeFinderTest.measured(470, 0.25, 500, 1, 532, 0.5);

        assertThat(kinds(AutomaticRecipe.of(raw, O_K, InputGrid.oxygenK(0.5), null)))
                .doesNotContain(Broaden.class);
        assertThat(kinds(AutomaticRecipe.of(raw, O_K, InputGrid.oxygenK(0.5), 0.5)))
                .doesNotContain(Broaden.class);
        assertThat(kinds(AutomaticRecipe.of(raw, O_K, InputGrid.oxygenK(0.5), 0.9)))
                .doesNotContain(Broaden.class);
        assertThat(kinds(AutomaticRecipe.of(raw, O_K, InputGrid.oxygenK(1.2), 0.9)))
                .contains(Broaden.class);
    }

    @Test
    void backgroundWindowStartsAfterAnEarlierEdge() throws InputException {
        Spectrum raw = EdgeFinderTest.measured(400, 0.25, 800, 6, 456, 0.5, 532, 0.6);

        PowerLawBackground background =
                (PowerLawBackground) AutomaticRecipe.of(raw, O_K, InputGrid.oxygenK(0.5), null).steps().stream()
                        .map(Recipe.Entry::step)
                        .filter(PowerLawBackground.class::isInstance)
                        .findFirst()
                        .orElseThrow();

        assertThat(background.to()).isLessThan(530);
        assertThat(background.from()).isBetween(479.0, 484.0);
    }

    @Test
    void normalisedAbsorptionGetsNoBackground() throws InputException {
        Spectrum xanes = Given.spectrum(
                EnergyAxis.uniform(1800, 0.2, 500), e -> Given.step(e, 1840, 0.6) + 0.002 * Math.sin(40 * e));

        Recipe recipe = AutomaticRecipe.of(xanes, SI_K, InputGrid.siliconK(0.5), null);

        assertThat(kinds(recipe)).containsExactly(Crop.class, AlignOnset.class, Resample.class, Normalise.class);
        assertThat(recipe.run(xanes).result().max()).isEqualTo(1);
    }

    @Test
    void anOffsetBeforeTheEdgeIsTakenOffOrTold() throws InputException {
        Spectrum raised = Given.spectrum(EnergyAxis.uniform(1800, 0.2, 500), e -> 3 + Given.step(e, 1840, 0.6));

        Recipe recipe = AutomaticRecipe.of(raised, SI_K, InputGrid.siliconK(0.5), null);

        assertThat(kinds(recipe)).contains(PreEdgeLine.class).doesNotContain(PowerLawBackground.class);
        assertThat(recipe.run(raised).result().at(0)).isEqualTo(0, within(0.2));
        // Two electronvolts before the edge are no pre-edge.
        Spectrum late = Given.spectrum(EnergyAxis.uniform(1836, 0.2, 500), e -> -4 + Given.step(e, 1840, 0.6));
        assertThatThrownBy(() -> AutomaticRecipe.of(late, SI_K, InputGrid.siliconK(0.5), null))
                .isInstanceOf(InputException.class)
                .hasMessageMatching(
                        "given, automatic recipe: before the edge at 18(39|40)\\.\\d+ eV it stands at -\\d\\.\\d+ of"
                                + " the edge's height, and no background can be fitted there; subtract the pre-edge, or set up"
                                + " the steps by hand\\.");
    }

    @Test
    void referenceIsAlignedAndResampledAlone() throws InputException {
        Spectrum reference = Given.spectrum(EnergyAxis.uniform(-5, 0.1, 401), e -> 30 * Given.step(e, 0.4, 0.5));

        Recipe recipe = AutomaticRecipe.of(reference, null, InputGrid.siliconK(0.5), 0.3);

        assertThat(kinds(recipe)).containsExactly(Broaden.class, AlignOnset.class, Resample.class, Normalise.class);
        assertThat(recipe.run(reference).result().axis()).isEqualTo(EnergyAxis.uniform(-1, 0.1, 200));
    }

    @Test
    void whatIsOnTheModelsAxisAlreadyStaysThere() throws InputException {
        Spectrum input = Given.spectrum(EnergyAxis.uniform(-1, 0.1, 200), e -> Given.step(e, 0.2, 0.5));

        assertThat(kinds(AutomaticRecipe.of(input, null, InputGrid.siliconK(0.5), null)))
                .containsExactly(Normalise.class);
    }

    @Test
    void tooShortSpectraAreToldClearly() {
        InputGrid grid = InputGrid.siliconK(0.5);

        assertThatThrownBy(() ->
                        AutomaticRecipe.of(EdgeFinderTest.measured(1760, 0.25, 360, 1, 1840, 0.5), SI_K, grid, null))
                .isInstanceOf(InputException.class)
                .hasMessageMatching(
                        "given, automatic recipe: ends at 1849\\.75 eV, and the edge at 18[34].* eV needs to be"
                                + " seen up to 185.* eV; use a spectrum that reaches farther, or choose another edge\\.");
        assertThatThrownBy(() -> AutomaticRecipe.of(EdgeFinderTest.measured(1860, 0.25, 360, 1), SI_K, grid, null))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("starts at 1860 eV, and the edge at 1839 eV needs to be seen from 1838 eV");
        assertThatThrownBy(() ->
                        AutomaticRecipe.of(EdgeFinderTest.measured(480, 0.25, 400, 1, 532, 0.5), SI_K, grid, null))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("choose another edge");
        Spectrum three = Given.spectrum(EnergyAxis.uniform(1838, 1, 3), 1, 2, 3);
        assertThatThrownBy(() -> AutomaticRecipe.of(three, SI_K, grid, null))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has 3 points and at least 12 are needed");
        Spectrum shortReference = Given.spectrum(EnergyAxis.uniform(-5, 0.1, 150), e -> Given.step(e, 0, 0.5));
        assertThatThrownBy(() -> AutomaticRecipe.of(shortReference, null, grid, null))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("ends at 9.9 eV");
    }

    /** Inside the fit window, just before and just after the onset, and too long to be bridged by a step: fitted after it. */
    @ParameterizedTest
    @CsvSource({"1796, 10", "1829, 10", "1843, 6", "1796, 30"})
    void deadChannelsMoveNeitherEdgeNorOnset(double from, int channels) throws InputException {
        Spectrum sound = EdgeFinderTest.measured(1760, 0.25, 500, 11, 1840, 0.4);
        double[] values = sound.toArray();
        int first = sound.axis().indexOf(from);
        Arrays.fill(values, first, first + channels, 0);
        Spectrum dead = sound.withIntensity(values);

        assertThat(EdgeFinder.find(dead)).containsExactly(SI_K);
        assertThat(EdgeFinder.rises(dead).get(0).onset())
                .isCloseTo(EdgeFinder.rises(sound).get(0).onset(), within(0.5));
        Spectrum expected = AutomaticRecipe.of(sound, SI_K, InputGrid.siliconK(0.5), null)
                .run(sound)
                .result();
        Spectrum input = AutomaticRecipe.of(dead, SI_K, InputGrid.siliconK(0.5), null)
                .run(dead)
                .result();
        double largest = 0;
        for (int i = 0; i < input.size(); i++) {
            boolean gap = Math.abs(input.axis().at(i) + 1840 - (from + channels * 0.125)) < channels * 0.125 + 3;
            largest = gap ? largest : Math.max(largest, Math.abs(input.at(i) - expected.at(i)));
        }
        // Noise of one channel is 0.02 of the maximum.
        assertThat(largest).isLessThan(0.15);
    }

    /** Of an edge without a model all that is near it stays, and absorption is divided by its edge step. */
    @Test
    void withoutAModelThePreEdgeStays() throws InputException {
        Edge iron = new Edge("Fe-K", 7112);
        Spectrum xanes = Given.spectrum(
                        EnergyAxis.uniform(6960, 0.5, 900),
                        e -> 0.3
                                - 0.0005 * (e - 7112)
                                + 2.5 * Given.step(e, 7120, 1.5)
                                + 0.2 * Math.exp(-0.5 * Math.pow((e - 7113) / 1, 2)))
                .withMetadata(Metadata.of(Map.of(Metadata.SIGNAL, "XAS")));

        Recipe recipe = AutomaticRecipe.withoutModel(xanes, iron, null);

        assertThat(kinds(recipe)).containsExactly(EdgeStep.class, AlignOnset.class, Resample.class);
        Spectrum result = recipe.run(xanes).result();
        assertThat(result.axis().first()).isEqualTo(-20, within(1e-9));
        assertThat(result.axis().last()).isEqualTo(40, within(1e-6));
        assertThat(result.valueAt(39)).isEqualTo(1, within(0.03));
        assertThat(result.valueAt(-18)).isEqualTo(0, within(0.01));
        double peak = 0;
        for (double e = -12; e < -4; e += 0.1) {
            peak = Math.max(peak, result.valueAt(e));
        }
        assertThat(peak).isBetween(0.06, 0.12);

        Spectrum loss = EdgeFinderTest.measured(1800, 0.25, 240, 3, 1840, 0.4);
        Recipe shorter = AutomaticRecipe.withoutModel(loss, SI_K, null);
        assertThat(kinds(shorter))
                .containsExactly(
                        Crop.class, PowerLawBackground.class, AlignOnset.class, Resample.class, Normalise.class);
        assertThat(shorter.run(loss).result().axis().first()).isEqualTo(-20, within(1e-9));
        assertThat(shorter.run(loss).result().axis().last()).isBetween(10.0, 20.0);
    }
}
