package org.nearedge.app.train;

import java.util.ArrayList;
import java.util.List;

/** A training as the command that repeats it. */
final class TrainMacro {
    private TrainMacro() {}

    static List<String> words(TrainForm form) {
        List<String> words = new ArrayList<>(List.of(
                "train",
                "--model",
                form.model(),
                "--sigma",
                form.sigma().toString(),
                "--split",
                form.scheme().toString(),
                "--split-seed",
                form.splitSeed().toString(),
                "--seed",
                form.seed().toString()));
        if (form.own()) {
            words.add("--own");
        }
        if (form.before() != TrainForm.Before.NOTHING) {
            words.addAll(List.of("--folds", form.folds().toString()));
        }
        if (form.before() == TrainForm.Before.SEARCH) {
            words.add(form.space() == null ? "--grid" : "--grid=" + form.space().toAbsolutePath());
        }
        words.addAll(List.of("--name", form.name()));
        return words;
    }
}
