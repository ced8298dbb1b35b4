package org.nearedge.evaluate.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.Reference;
import org.nearedge.library.References;
import org.nearedge.process.AlignOnset;
import org.nearedge.process.InputGrid;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

class MeasuredReferenceTest {
    private static final Reference SITE = References.of("made up", 0);
    private static final InputGrid GRID = InputGrid.siliconK(0.5);
    private static final double MATCHING = 0.4;

    @Test
    void aMeasurementIsTheSameForTheSameSeedAndSaysThatItIsSimulated() throws Exception {
        Conditions conditions = Conditions.of(500, MATCHING);

        MeasuredReference one = MeasuredReference.of(SITE, conditions, 7);

        assertThat(one.raw())
                .isEqualTo(MeasuredReference.of(SITE, conditions, 7).raw());
        assertThat(one.raw())
                .isNotEqualTo(MeasuredReference.of(SITE, conditions, 8).raw());
        assertThat(one.raw().metadata().text(Metadata.PROVENANCE)).contains("simulated measurement");
        assertThat(one.sigma()).isCloseTo(0.5, within(1e-9));
        assertThat(one.threshold()).isBetween(1839.0, 1839.25);
    }

    /** With many counts the recipe gives back the reference as a model is trained on it. */
    @Test
    void manyCountsGiveTheReferenceBack() throws Exception {
        Spectrum input = input(Conditions.of(1e8, 0.2).withOnsetError(0));
        Spectrum truth = truth();

        for (int i = 0; i < GRID.size(); i++) {
            assertThat(input.at(i)).isCloseTo(truth.at(i), within(0.01));
        }
    }

    @Test
    void theOnsetIsGivenWithTheStatedError() throws Exception {
        MeasuredReference measured =
                MeasuredReference.of(SITE, Conditions.of(1e6, MATCHING).withOnsetError(-0.35), 1);

        Recipe recipe = measured.recipe(GRID, 2.0);

        assertThat(recipe.steps())
                .filteredOn(entry -> entry.step() instanceof AlignOnset)
                .extracting(Recipe.Entry::step)
                .containsExactly(new AlignOnset(measured.threshold() + 2.0 - 0.35));
    }

    /** The difference to the same counts without a residual, before the maximum is made 1, is the residual's form. */
    @ParameterizedTest
    @EnumSource(Conditions.Shape.class)
    void theResidualIsOfTheStatedHeightAndForm(Conditions.Shape shape) throws Exception {
        double dose = 1e4;
        Conditions none = Conditions.of(dose, MATCHING).withOnsetError(0);
        MeasuredReference clean = MeasuredReference.of(SITE, none, 1);
        MeasuredReference left = MeasuredReference.of(SITE, none.withResidual(shape, 0.1), 1);
        Recipe recipe = clean.recipe(GRID, 0);
        Recipe unscaled = recipe.without(recipe.steps().size() - 1);

        assertThat(left.recipe(GRID, 0)).isEqualTo(recipe);
        Spectrum without = clean.input(unscaled);
        Spectrum with = left.input(unscaled);
        for (int i = 0; i < GRID.size(); i++) {
            double energy = with.axis().at(i);
            double form = shape == Conditions.Shape.LINEAR
                    ? Math.max(0, energy) / 20
                    : Math.pow(1 + energy / clean.threshold(), -3.2);
            // Resampling rounds the corner of the line at the threshold.
            assertThat(with.at(i) - without.at(i)).isCloseTo(0.1 * dose * form, within(0.1 * dose * 0.005));
        }
    }

    private static Spectrum input(Conditions conditions) throws Exception {
        MeasuredReference measured = MeasuredReference.of(SITE, conditions, 1);
        return measured.input(measured.recipe(GRID, onset()));
    }

    private static double onset() throws Exception {
        return PreparedReferences.of(List.of(SITE), GRID).onset(0);
    }

    private static Spectrum truth() throws Exception {
        return PreparedReferences.of(List.of(SITE), GRID).spectrum(0);
    }
}
