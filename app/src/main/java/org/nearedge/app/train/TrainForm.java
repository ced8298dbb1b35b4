package org.nearedge.app.train;

import java.nio.file.Path;
import org.nearedge.library.Split;

/**
 * What the user wants trained. A value; null where what is typed is no number.
 *
 * @param model id of the model that is varied
 * @param sigma Gaussian broadening of the inputs, eV
 * @param seed of the networks
 * @param own whether the user's own references take part
 * @param folds of the search or the cross-validation
 * @param space file of a search space; null: the model's own
 * @param name of the result
 */
public record TrainForm(
        String model,
        Double sigma,
        Split.Scheme scheme,
        Long splitSeed,
        Long seed,
        boolean own,
        Before before,
        Integer folds,
        Path space,
        String name) {
    /** What comes before the training. */
    public enum Before {
        NOTHING,
        /** How much the error depends on which structures are tested. */
        CROSS_VALIDATION,
        /** Which settings do best. */
        SEARCH
    }

    /** As the bundled models are trained. */
    public static TrainForm of(String model, String name) {
        return new TrainForm(model, 0.5, Split.Scheme.STRUCTURE, 1L, 1L, false, Before.NOTHING, 5, null, name);
    }

    public TrainForm withModel(String other) {
        return new TrainForm(other, sigma, scheme, splitSeed, seed, own, before, folds, space, name);
    }

    public TrainForm withSigma(Double other) {
        return new TrainForm(model, other, scheme, splitSeed, seed, own, before, folds, space, name);
    }

    public TrainForm withScheme(Split.Scheme other) {
        return new TrainForm(model, sigma, other, splitSeed, seed, own, before, folds, space, name);
    }

    public TrainForm withSplitSeed(Long other) {
        return new TrainForm(model, sigma, scheme, other, seed, own, before, folds, space, name);
    }

    public TrainForm withSeed(Long other) {
        return new TrainForm(model, sigma, scheme, splitSeed, other, own, before, folds, space, name);
    }

    public TrainForm withOwn(boolean other) {
        return new TrainForm(model, sigma, scheme, splitSeed, seed, other, before, folds, space, name);
    }

    public TrainForm withBefore(Before other) {
        return new TrainForm(model, sigma, scheme, splitSeed, seed, own, other, folds, space, name);
    }

    public TrainForm withFolds(Integer other) {
        return new TrainForm(model, sigma, scheme, splitSeed, seed, own, before, other, space, name);
    }

    public TrainForm withSpace(Path other) {
        return new TrainForm(model, sigma, scheme, splitSeed, seed, own, before, folds, other, name);
    }

    public TrainForm withName(String other) {
        return new TrainForm(model, sigma, scheme, splitSeed, seed, own, before, folds, space, other);
    }

    /** All but the name: what decides how long it takes. */
    TrainForm unnamed() {
        return withName("");
    }
}
