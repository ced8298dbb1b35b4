package org.nearedge.train;

import java.util.ArrayList;
import java.util.List;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Split;
import org.nearedge.model.ModelInput;

/** Sentences for a card: which records did what, and what the interval means. */
final class TrainingNotes {
    private TrainingNotes() {}

    /** @param members networks that were fitted; fewer than configured if training was cancelled */
    static List<String> of(
            TrainingConfiguration configuration, ModelInput input, Split split, int members, boolean cancelled) {
        List<String> notes = new ArrayList<>();
        String edge = configuration.edge();
        int train = split.train().size();
        int validation = split.validation().size();
        String who = members == 1 ? "the network" : "each network";
        notes.add((configuration.folds() > 0
                        ? ("Fitted to %d computed %s records at a broadening of %s eV; %s left out one of %d"
                                        + " parts of their structures, which stopped its fit,")
                                .formatted(train + validation, edge, input.sigma(), who, configuration.folds())
                        : "Fitted to %d computed %s records at a broadening of %s eV; %d others stopped the fit,"
                                .formatted(train, edge, input.sigma(), validation))
                + " and the %d test records were not seen. "
                        .formatted(split.test().size())
                + switch (split.scheme()) {
                    case STRUCTURE -> "Split by structure: no structure stands on two sides.";
                    case RANDOM ->
                        "Random split by site, as in the papers: sites of one structure stand on both sides,"
                                + " which flatters the model.";
                    case CRYSTAL ->
                        "Fitted to crystals alone; the test holds every amorphous structure and crystals"
                                + " that were kept apart.";
                });
        notes.add(answer(configuration, members));
        notes.add(interval(configuration, members) + " On the test records it covers the share test_coverage.");
        if (input.isConditioned()) {
            notes.add("Networks and kernel see conditioned curves, the baselines of this card the curves as they are.");
        }
        for (LocalProperty told : input.told()) {
            if (configuration.properties().contains(told)) {
                notes.add(
                        "The " + told.label() + " among its answers is the one it was told, and counts in its errors.");
            }
        }
        if (cancelled) {
            notes.add("Training was cancelled before its end: "
                    + (configuration.members() == 1
                            ? "the network is the best until then."
                            : members == 1 && configuration.folds() > 0
                                    ? "of %d networks there is one, the best until then, and no record but its own part"
                                                    .formatted(configuration.members())
                                            + " was left out to calibrate by."
                                    : "of %d networks there %s %d."
                                            .formatted(configuration.members(), members == 1 ? "is" : "are", members)));
        }
        return notes;
    }

    /** One network has no spread: its interval is as wide for every input. */
    private static String interval(TrainingConfiguration configuration, int members) {
        String what = members == 1
                ? "The 90 % interval has one width for every input, chosen so that it"
                : "The 90 % interval is the ensemble's spread, scaled so that it";
        String which = configuration.folds() == 0
                ? "that were not fitted to; the same records stopped the fit."
                : members == 1
                        ? "that the network had left out; the same records stopped its fit."
                        : "that the answering network had left out, by the spread of all networks, most of which knew"
                                + " them: what it covers is measured, not guaranteed.";
        return what + " covers 90 % of the targets of structures " + which;
    }

    private static String answer(TrainingConfiguration configuration, int members) {
        String text = members == 1
                ? "The answer is that of one network"
                : "The answer is the mean of " + members + " networks"
                        + (configuration.folds() > 0 && members % configuration.folds() == 0
                                ? ", so many that each structure was left out by as many of them"
                                : "");
        if (configuration.kernel() != null) {
            text += "; a kernel ridge regression fitted to the same records has %.0f %% of it"
                    .formatted(100 * configuration.kernel().share());
        }
        text += ".";
        if (configuration.mostShift() > 0) {
            text += " Training curves were moved into line by up to %s eV, and the answer is smeared by those moves."
                    .formatted(configuration.mostShift());
        }
        return text;
    }
}
