package org.nearedge.app.analyse;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.nearedge.app.analyse.cards.StepKind;
import org.nearedge.process.Recipe;

/** What was decided about a spectrum, in a few words. */
final class TreatmentWords {
    private TreatmentWords() {}

    /** In what two treatments of one spectrum differ, after the words "change of". */
    static String changed(Treatment before, Treatment after) {
        if (before.dataset() != after.dataset()) {
            return "the data set";
        }
        if (before.position() != after.position()) {
            return "the position";
        }
        if (!Objects.equals(before.edge(), after.edge())) {
            return "the edge";
        }
        if (!Objects.equals(before.model(), after.model())) {
            return "the model";
        }
        if (!before.told().equals(after.told())) {
            return "what is told";
        }
        if (!Objects.equals(before.lowLoss(), after.lowLoss())) {
            return "the low-loss";
        }
        if (before.noise() != after.noise()) {
            return "the noise";
        }
        return step(before.recipe(), after.recipe());
    }

    /** The one step that differs, or the recipe. */
    private static String step(Recipe before, Recipe after) {
        if (before == null
                || after == null
                || before.steps().size() != after.steps().size()) {
            return "the recipe";
        }
        List<Recipe.Entry> now = after.steps();
        List<Recipe.Entry> other = now.stream()
                .filter(entry -> !entry.equals(before.steps().get(now.indexOf(entry))))
                .toList();
        return other.size() == 1 ? StepKind.of(other.get(0).step()).title().toLowerCase(Locale.ROOT) : "the recipe";
    }
}
