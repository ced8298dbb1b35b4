package org.nearedge.evaluate.inspect;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nearedge.evaluate.Cause;
import org.nearedge.model.Prediction;

/** The cause of an error as a person would say it, with the numbers behind it. */
final class CauseWords {
    private CauseWords() {}

    static String of(Cause cause, Prediction prediction, List<NearRecord> nearest) {
        return switch (cause) {
            case NOVEL -> novel(prediction, nearest) + " " + unambiguous("Not ambiguous", prediction);
            case AMBIGUOUS -> ambiguous(prediction) + " " + familiar("Not novel", prediction);
            case BOTH -> novel(prediction, nearest) + " " + ambiguous(prediction);
            case NEITHER ->
                "Neither novel nor ambiguous: nothing that is known before the truth foretells an error. "
                        + familiar("Novelty", prediction)
                        + " "
                        + unambiguous("Ambiguity", prediction);
        };
    }

    private static String novel(Prediction prediction, List<NearRecord> nearest) {
        String distances = nearest.stream()
                .map(near -> String.format(Locale.ROOT, "%.2f", near.distance()))
                .collect(Collectors.joining(", "));
        return "Novel: nothing similar was in the training data (distances of the nearest: " + distances + "). "
                + prediction.novelty().sentence();
    }

    private static String ambiguous(Prediction prediction) {
        return "Ambiguous: similar spectra have different answers. "
                + prediction.ambiguity().sentence();
    }

    private static String familiar(String word, Prediction prediction) {
        return String.format(
                Locale.ROOT,
                "%s: farther from its nearest training spectra than %.0f %% of these are from theirs (%.0f %% would"
                        + " count).",
                word,
                prediction.novelty().percentile(),
                Cause.HIGH);
    }

    private static String unambiguous(String word, Prediction prediction) {
        return String.format(
                Locale.ROOT,
                "%s: the truth of training spectra that are answered alike is farther apart than around %.0f %% of"
                        + " these (%.0f %% would count).",
                word,
                prediction.ambiguity().percentile(),
                Cause.HIGH);
    }
}
