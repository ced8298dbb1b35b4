package org.nearedge.process.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.nearedge.process.Background;
import org.nearedge.process.Broaden;
import org.nearedge.process.Deconvolution;
import org.nearedge.process.EdgeStep;
import org.nearedge.process.Normalise;
import org.nearedge.process.Pca;
import org.nearedge.process.Recipe;
import org.nearedge.process.Resample;
import org.nearedge.process.SavitzkyGolay;
import org.nearedge.process.Step;

/** What a recipe has done to a spectrum that makes the standard errors of a fit to it too small. */
public final class ErrorsAfter {
    private ErrorsAfter() {}

    /** Whole sentences; none for a spectrum as it was recorded, calibrated or cropped. */
    public static List<String> sentences(Recipe recipe, ChannelErrors.Kind kind) {
        List<String> sentences = new ArrayList<>();
        String spread = named(recipe, ErrorsAfter::isSpreading);
        if (!spread.isEmpty()) {
            sentences.add("Standard errors are too small: after " + spread
                    + " neighbouring channels share their scatter, and they are taken as independent.");
        }
        String taken = kind == ChannelErrors.Kind.COUNTS ? named(recipe, ErrorsAfter::isNoCountAfter) : "";
        if (!taken.isEmpty()) {
            sentences.add("After " + taken + " the intensities are no counts any more: their root is not their error.");
        }
        return sentences;
    }

    private static String named(Recipe recipe, Predicate<Step> which) {
        return recipe.steps().stream()
                .filter(Recipe.Entry::on)
                .map(Recipe.Entry::step)
                .filter(which)
                .map(Step::key)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static boolean isSpreading(Step step) {
        return step instanceof SavitzkyGolay
                || step instanceof Broaden
                || step instanceof Resample
                || step instanceof Deconvolution
                || step instanceof Pca;
    }

    private static boolean isNoCountAfter(Step step) {
        return step instanceof Background
                || step instanceof EdgeStep
                || step instanceof Normalise
                || step instanceof Deconvolution;
    }
}
