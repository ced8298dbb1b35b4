package org.nearedge.app.analyse;

import java.util.List;
import org.nearedge.app.analyse.cards.Surroundings;
import org.nearedge.process.AlignOnset;
import org.nearedge.process.Recipe;
import org.nearedge.process.StepReport;
import org.nearedge.spectrum.EnergyAxis;

/** What the cards must know of the spectrum their step is done to. */
final class SurroundingsOf {
    private SurroundingsOf() {}

    /** @param index of the step in the recipe */
    static Surroundings step(Outcome outcome, int index) {
        if (outcome == null || outcome.run() == null) {
            return new Surroundings(null, null, sigmas(outcome));
        }
        int stage = 0;
        for (int i = 0; i < Math.min(index, outcome.recipe().steps().size()); i++) {
            if (outcome.recipe().steps().get(i).on()) {
                stage++;
            }
        }
        List<Recipe.Stage> stages = outcome.run().stages();
        EnergyAxis axis = stages.isEmpty()
                ? outcome.raw().axis()
                : stage < stages.size()
                        ? stages.get(stage).before().axis()
                        : stages.get(stages.size() - 1).after().axis();
        boolean done = index < outcome.recipe().steps().size()
                && outcome.recipe().steps().get(index).on()
                && stage < outcome.reports().size();
        StepReport report = done ? outcome.reports().get(stage) : StepReport.NONE;
        return new Surroundings(axis, onset(outcome, stage), sigmas(outcome), report, null);
    }

    static Surroundings raw(Outcome outcome) {
        if (outcome == null || outcome.raw() == null) {
            return new Surroundings(null, null, List.of());
        }
        return new Surroundings(outcome.raw().axis(), onset(outcome, 0), sigmas(outcome));
    }

    /** Where the onset is before it is moved to zero; the tabulated one where no step finds it. */
    private static Double onset(Outcome outcome, int stage) {
        List<Recipe.Stage> stages = outcome.run().stages();
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).step() instanceof AlignOnset) {
                return i < stage
                        ? 0.0
                        : stages.get(i).before().axis().first()
                                - stages.get(i).after().axis().first();
            }
        }
        return outcome.facts().edges().isEmpty()
                ? null
                : outcome.facts().edges().get(0).onset();
    }

    private static List<Double> sigmas(Outcome outcome) {
        return outcome == null || outcome.facts() == null
                ? List.of()
                : outcome.facts().modelSigmas();
    }
}
