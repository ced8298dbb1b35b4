package org.nearedge.app.compare.work;

import java.util.List;
import org.nearedge.app.compare.state.Member;
import org.nearedge.app.compare.state.Source;
import org.nearedge.process.Recipe;
import org.nearedge.process.fit.ChannelErrors;
import org.nearedge.process.fit.ErrorsAfter;
import org.nearedge.spectrum.InputException;

/** What is to be said about the standard errors of an answer: under its table, in files and on the command line. */
public final class ErrorWords {
    private ErrorWords() {}

    /** Whole sentences about the spectrum that is fitted; none if its errors are what they say. */
    public static List<String> of(Answer answer) {
        String recipe = answer.choices()
                .target()
                .map(Member::source)
                .map(ErrorWords::recipe)
                .orElse(null);
        if (recipe == null || answer.fault() != null || isEmpty(answer)) {
            return List.of();
        }
        ChannelErrors.Kind kind = answer.choices().settings().errors();
        try {
            return ErrorsAfter.sentences(Recipe.fromJson(recipe, "recipe"), kind);
        } catch (InputException e) {
            // Then there is no spectrum either, and the answer says so.
            return List.of();
        }
    }

    private static boolean isEmpty(Answer answer) {
        return switch (answer.task()) {
            case LINEAR -> answer.mixture() == null;
            case FIT -> answer.fit() == null;
            case PEAKS -> answer.peaks().isEmpty() && answer.integral() == null;
            case DIFFERENCE -> true;
        };
    }

    private static String recipe(Source source) {
        return source instanceof Source.File file
                ? file.recipe()
                : source instanceof Source.Sample sample ? sample.recipe() : null;
    }
}
