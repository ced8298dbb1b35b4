package org.nearedge.app.analyse;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.nearedge.app.analyse.cards.StepKind;
import org.nearedge.app.analyse.cards.Surroundings;
import org.nearedge.process.AlignOnset;
import org.nearedge.process.Background;
import org.nearedge.process.Recipe;
import org.nearedge.process.Step;

/** Changes of a recipe that are not made on its cards. */
final class RecipeEdits {
    private RecipeEdits() {}

    /** Moves the fit window of the background or the pre-edge line, eV; the slider's grid of 0.1 eV is kept. */
    static Recipe fitWindow(Recipe recipe, double from, double to) {
        double low = Math.round(Math.min(from, to) * 10) / 10.0;
        double high = Math.round(Math.max(from, to) * 10) / 10.0;
        if (high <= low) {
            // The hand on the handle goes on: the last window that can be fitted stays.
            return recipe;
        }
        return replaceFirst(recipe, Background.class::isInstance, step -> moved((Background) step, low, high));
    }

    /** A window that the curve cannot have, below 0 eV, is not taken. */
    private static Step moved(Background background, double from, double to) {
        try {
            return background.withWindow(from, to);
        } catch (IllegalArgumentException e) {
            return background;
        }
    }

    /** Sets the onset by hand, eV on the calibrated axis. */
    static Recipe onset(Recipe recipe, double at) {
        return replaceFirst(recipe, AlignOnset.class::isInstance, step -> new AlignOnset(Math.round(at * 100) / 100.0));
    }

    /** Adds a step after the last one that is usually done before it. */
    static Recipe add(Recipe recipe, StepKind kind, Surroundings around) {
        int at = 0;
        for (int i = 0; i < recipe.steps().size(); i++) {
            if (StepKind.of(recipe.steps().get(i).step()).ordinal() <= kind.ordinal()) {
                at = i + 1;
            }
        }
        return recipe.added(at, kind.fresh(around));
    }

    /** Replaces the first step of a kind that is done; without one the recipe stays as it is. */
    private static Recipe replaceFirst(Recipe recipe, Predicate<Step> kind, UnaryOperator<Step> change) {
        for (int i = 0; i < recipe.steps().size(); i++) {
            Recipe.Entry entry = recipe.steps().get(i);
            if (entry.on() && kind.test(entry.step())) {
                return recipe.with(i, change.apply(entry.step()));
            }
        }
        return recipe;
    }
}
