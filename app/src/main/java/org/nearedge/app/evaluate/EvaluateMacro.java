package org.nearedge.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.nearedge.app.evaluate.state.EvaluateModel;
import org.nearedge.app.evaluate.state.SplitChoice;
import org.nearedge.app.macro.MacroLog;
import org.nearedge.model.ModelCard;

/** Which model was looked at on which split, as the command that repeats it. */
final class EvaluateMacro {
    private EvaluateMacro() {}

    /** From now on. */
    static void follow(EvaluateModel model, MacroLog log) {
        model.inspectionProperty().addListener((property, before, now) -> {
            if (now != null) {
                List<String> words = words(
                        now.card(),
                        model.splitProperty().get(),
                        model.seedProperty().get());
                log.did(words, words);
            }
        });
    }

    static List<String> words(ModelCard card, SplitChoice split, long seed) {
        List<String> words = new ArrayList<>(List.of(
                "evaluate",
                "--model",
                card.id(),
                "--sigma",
                Double.toString(card.input().sigma())));
        if (split != SplitChoice.OWN) {
            words.addAll(List.of("--split", split.scheme().toString(), "--seed", Long.toString(seed)));
        }
        return words;
    }
}
