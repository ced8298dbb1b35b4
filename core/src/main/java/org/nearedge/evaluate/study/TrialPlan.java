package org.nearedge.evaluate.study;

import java.util.List;
import org.nearedge.library.Split;
import org.nearedge.model.InputWindow;

/**
 * One training of a study.
 *
 * @param seed of the split and of the networks
 * @param window the only part of the input that is seen; null for all of it. The baselines are left out then
 * @param share part of the known structures that is used, above 0 to 1
 */
record TrialPlan(String model, Split.Scheme scheme, long seed, InputWindow window, double share) {
    static TrialPlan of(String model, Split.Scheme scheme, long seed) {
        return new TrialPlan(model, scheme, seed, null, 1);
    }

    static TrialPlan byStructure(String model, long seed) {
        return of(model, Split.Scheme.STRUCTURE, seed);
    }

    TrialPlan within(InputWindow part) {
        return new TrialPlan(model, scheme, seed, part, share);
    }

    TrialPlan withShare(double part) {
        return new TrialPlan(model, scheme, seed, window, part);
    }

    /** Models that are there, in the order of the papers' systems. */
    static final List<String> MODELS = List.of(
            "si-k-pdos",
            "o-k-properties",
            "o-k-properties-absolute",
            "o-pdos-edge",
            "o-pdos-edge-gap",
            "o-k-pdos",
            "si-k-geometry");

    @Override
    public String toString() {
        return "%s, split by %s, seed %d%s%s"
                .formatted(
                        model,
                        scheme,
                        seed,
                        window == null ? "" : ", sees %s to %s eV".formatted(window.from(), window.to()),
                        share == 1 ? "" : ", %.3g of the structures".formatted(share));
    }
}
