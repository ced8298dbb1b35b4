package org.nearedge.app.analyse;

import java.util.Locale;
import java.util.Map;
import org.nearedge.model.ModelCard;
import org.nearedge.model.OutputProperties;
import org.nearedge.model.Prediction;

/** A model and its card in two lines. */
final class ModelWords {
    private ModelWords() {}

    static String name(ModelCard card) {
        return String.format(
                Locale.ROOT,
                "%s %s \u00b7 \u03c3 %.2f eV",
                card.id(),
                card.version(),
                card.input().sigma());
    }

    static String made(ModelCard card) {
        String data = String.format(
                Locale.ROOT,
                "%d networks, %d references, split by %s",
                card.members(),
                card.data().records(),
                card.split().scheme());
        Map<String, Double> figures = card.figures();
        Double own = figures.get("test_mse");
        Double matching = figures.get("template_matching_mse");
        if (own == null) {
            return data;
        }
        return data
                + String.format(Locale.ROOT, "; test MSE %.2g%s", own, isStandardised(card) ? " of the variance" : "")
                + (matching == null ? "" : String.format(Locale.ROOT, ", template matching %.2g", matching));
    }

    /** Errors of quantities of different units are told in squared standard deviations. */
    private static boolean isStandardised(ModelCard card) {
        return card.output() instanceof OutputProperties;
    }

    /** Both causes of misprediction in one line. */
    static String doubt(Prediction prediction) {
        return String.format(
                Locale.ROOT,
                "novelty %.0f %%, ambiguity %.0f %%",
                prediction.novelty().percentile(),
                prediction.ambiguity().percentile());
    }

    /** The higher of the two percentiles. */
    static double worst(Prediction prediction) {
        return Math.max(
                prediction.novelty().percentile(), prediction.ambiguity().percentile());
    }
}
