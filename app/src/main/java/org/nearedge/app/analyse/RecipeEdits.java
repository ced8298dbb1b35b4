package org.nearedge.app.analyse;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.nearedge.app.analyse.cards.StepKind;
import org.nearedge.app.analyse.cards.Surroundings;
import org.nearedge.process.AlignOnset;
import org.nearedge.process.Background;
import org.nearedge.process.Calibrate;
import org.nearedge.process.EdgeStep;
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

    /** Moves a window of the edge step, given on the calibrated axis; the slider's grid of 1 eV is kept. */
    static Recipe edgeStepWindow(Recipe recipe, boolean post, double from, double to, double e0) {
        double low = Math.round(Math.min(from, to) - e0);
        double high = Math.round(Math.max(from, to) - e0);
        return replaceFirst(recipe, EdgeStep.class::isInstance, step -> {
            EdgeStep old = (EdgeStep) step;
            try {
                return post ? old.withPost(Math.max(0, low), high) : old.withPre(low, Math.min(0, high));
            } catch (IllegalArgumentException e) {
                // The hand on the handle goes on: the last window that can be fitted stays.
                return old;
            }
        });
    }

    /** Sets E0 of the edge step by hand, eV on the calibrated axis. */
    static Recipe e0(Recipe recipe, double at) {
        return replaceFirst(
                recipe, EdgeStep.class::isInstance, step -> ((EdgeStep) step).withE0(Math.round(at * 100) / 100.0));
    }

    /** The shift of the first calibration that is done, eV; 0 without one. */
    static double shift(Recipe recipe) {
        return recipe.steps().stream()
                .filter(entry -> entry.on() && entry.step() instanceof Calibrate)
                .map(entry -> ((Calibrate) entry.step()).shift())
                .findFirst()
                .orElse(0.0);
    }

    /** Sets the shift of the energy axis, eV; a recipe without calibration gets one. */
    static Recipe calibrated(Recipe recipe, double shift) {
        Calibrate step = new Calibrate(Math.round(shift * 100) / 100.0);
        boolean there = recipe.steps().stream().anyMatch(entry -> entry.on() && entry.step() instanceof Calibrate);
        return there ? replaceFirst(recipe, Calibrate.class::isInstance, old -> step) : recipe.added(0, step);
    }

    /** Sets the onset by hand, eV on the calibrated axis. */
    static Recipe onset(Recipe recipe, double at) {
        return replaceFirst(recipe, AlignOnset.class::isInstance, step -> new AlignOnset(Math.round(at * 100) / 100.0));
    }

    /** Where a step is added: after the last one that is usually done before it. */
    static int place(Recipe recipe, StepKind kind) {
        int at = 0;
        for (int i = 0; i < recipe.steps().size(); i++) {
            if (StepKind.of(recipe.steps().get(i).step()).ordinal() <= kind.ordinal()) {
                at = i + 1;
            }
        }
        return at;
    }

    /** @param around what the step finds at its place */
    static Recipe add(Recipe recipe, StepKind kind, Surroundings around) {
        return recipe.added(place(recipe, kind), kind.fresh(around));
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
