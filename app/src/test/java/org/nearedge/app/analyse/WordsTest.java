package org.nearedge.app.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelCatalog;
import org.nearedge.process.Broaden;
import org.nearedge.process.Calibrate;
import org.nearedge.process.Crop;
import org.nearedge.process.PowerLawBackground;
import org.nearedge.process.PreEdgeLine;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.InputException;

class WordsTest {
    @Test
    void everyBundledModelIsToldInTwoLines() {
        for (ModelCard card : ModelCatalog.bundled().cards()) {
            assertThat(ModelWords.name(card)).contains(card.id()).contains("\u03c3");
            assertThat(ModelWords.made(card))
                    .contains(card.data().records() + " references")
                    .contains("split by " + card.split().scheme())
                    .contains("template matching");
        }
    }

    @Test
    void aFaultIsASentenceWithItsPlaceAndRemedy() {
        assertThat(Statements.sentence(new InputException("a", "line 7", "is not a number", "correct it")))
                .isEqualTo("Line 7: is not a number. Correct it.");
        assertThat(Statements.sentence(new InputException("a", "", "is empty", "")))
                .isEqualTo("Is empty.");
        assertThat(Statements.sentence(null)).isEmpty();
    }

    @Test
    void whileNothingIsComputedTheChartsSaySo() {
        assertThat(Statements.of(null).raw()).startsWith("Computing");
        Statements none = Statements.of(Outcome.none(new InputException("a", "", "holds no energy axis", "")));
        assertThat(none.raw()).isEqualTo("Holds no energy axis.");
        assertThat(none.pdos()).isNotEmpty();
    }

    @Test
    void aChangeOnTheChartLeavesARecipeWithoutThatStepAlone() {
        Recipe recipe = Recipe.of(new Crop(1, 2), new Calibrate(3));
        assertThat(RecipeEdits.fitWindow(recipe, 1, 2)).isEqualTo(recipe);
        assertThat(RecipeEdits.onset(recipe, 1)).isEqualTo(recipe);
    }

    @Test
    void aHandleThatMeetsItsOtherEndKeepsTheLastWindow() {
        Recipe recipe = Recipe.of(new PowerLawBackground(1700, 1750));
        assertThat(RecipeEdits.fitWindow(recipe, 1720, 1720)).isEqualTo(recipe);
        assertThat(RecipeEdits.fitWindow(recipe, -5, 1720)).isEqualTo(recipe);
        assertThat(RecipeEdits.fitWindow(recipe, 1750, 1710.04))
                .isEqualTo(Recipe.of(new PowerLawBackground(1710, 1750)));
        Recipe line = Recipe.of(new PreEdgeLine(-20, -10));
        assertThat(RecipeEdits.fitWindow(line, -30, -10)).isEqualTo(Recipe.of(new PreEdgeLine(-30, -10)));
    }

    @Test
    void noiseIsToldInTwoDigitsAndNeverWithAnExponent() {
        assertThat(SpectrumWords.percent(0.0143)).isEqualTo("1.4 %");
        assertThat(SpectrumWords.percent(0.00023)).isEqualTo("0.023 %");
        assertThat(SpectrumWords.percent(4.8e-8)).isEqualTo("< 0.01 %");
        assertThat(SpectrumWords.percent(0)).isEqualTo("< 0.01 %");
    }

    @Test
    void whatIsKnownOfTheInstrumentSurvivesANewRecipe() {
        Treatment told = Treatment.automatic(0, 0.4).withRecipe(Recipe.of(new Broaden(0.7, 1.2)));
        assertThat(told.automatic()).isEqualTo(new Treatment(0, Treatment.SUM, null, 0.7, null));
        assertThat(told.withDataset(2)).isEqualTo(new Treatment(2, Treatment.SUM, null, 0.7, null));
        assertThat(told.withEdge("O-K")).isEqualTo(new Treatment(0, Treatment.SUM, "O-K", 0.7, null));
        assertThat(told.withPosition(5).recipe()).isEqualTo(told.recipe());
        Treatment untold = told.withRecipe(Recipe.of(new Calibrate(1)));
        assertThat(untold.automatic().sigma()).isEqualTo(0.4);
        assertThat(List.of(told)).doesNotContain(untold);
    }

    /** Another model wants another broadening; what the instrument had stays. */
    @Test
    void aModelOfAnotherBroadeningChangesWhatIsBroadenedTo() {
        Recipe recipe = Recipe.of(new Calibrate(1), new Broaden(0.4, 0.5));
        Treatment before = Treatment.automatic(0, 0.4).withRecipe(recipe);
        assertThat(before.withModel("mine", 0.8).recipe())
                .isEqualTo(Recipe.of(new Calibrate(1), new Broaden(0.4, 0.8)));
        assertThat(before.withModel("mine", 0.3).recipe())
                .as("nothing can be sharpened: the note says that it does not fit")
                .isEqualTo(recipe);
        assertThat(before.withModel("mine", null).recipe()).isEqualTo(recipe);
        assertThat(before.withModel("mine", 0.8).withEdge("O-K").model()).isNull();
        assertThat(before.withModel("mine", 0.8).automatic().model()).isEqualTo("mine");
    }
}
