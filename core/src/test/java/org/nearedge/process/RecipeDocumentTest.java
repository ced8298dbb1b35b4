package org.nearedge.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The recipe in docs/recipes.md is one, and shows every step there is. */
class RecipeDocumentTest {
    @Test
    void theExampleIsReadAndHoldsEveryStep() throws Exception {
        Path page = Path.of(System.getProperty("nearedge.root", "..")).resolve("docs/recipes.md");
        String text = Files.readString(page);
        int start = text.indexOf("```json") + "```json".length();
        Recipe recipe = Recipe.fromJson(text.substring(start, text.indexOf("```", start)), "docs/recipes.md");
        assertThat(recipe.steps().stream().map(entry -> entry.step().getClass().getName()))
                .containsExactlyElementsOf(
                        StepTypes.BY_NAME.values().stream().map(Class::getName).toList());
        assertThat(recipe.steps())
                .contains(
                        new Recipe.Entry(new SavitzkyGolay(40, 3), false),
                        new Recipe.Entry(new AlignOnset(null), true));
    }
}
