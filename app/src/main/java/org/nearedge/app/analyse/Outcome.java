package org.nearedge.app.analyse;

import java.util.List;
import java.util.Optional;
import org.nearedge.library.Neighbour;
import org.nearedge.process.Partners;
import org.nearedge.process.Recipe;
import org.nearedge.process.StepReport;
import org.nearedge.session.Analysis;
import org.nearedge.session.Reading;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * What was made of one spectrum, as far as it went: the raw chart works where the recipe fails, and the recipe where
 * nothing can be predicted.
 *
 * @param raw the untouched spectrum; null if there is no energy axis
 * @param facts null without a raw spectrum
 * @param recipe as it was run; an automatic one if none was given
 * @param run as far as the recipe got; null without a raw spectrum
 * @param failedStep index in the recipe of the step that could not be done, or -1
 * @param analysis prediction and neighbours; null where there are none
 * @param fault why there is no more, or null
 * @param reports what each step that was done tells, one a stage of the run
 */
public record Outcome(
        Spectrum raw,
        Facts facts,
        Recipe recipe,
        Recipe.Run run,
        int failedStep,
        Analysis analysis,
        InputException fault,
        List<StepReport> reports) {
    public Outcome {
        reports = List.copyOf(reports);
    }

    /** With what the steps of the run tell without partners; to be made away from the window's thread. */
    public Outcome(
            Spectrum raw,
            Facts facts,
            Recipe recipe,
            Recipe.Run run,
            int failedStep,
            Analysis analysis,
            InputException fault) {
        this(
                raw,
                facts,
                recipe,
                run,
                failedStep,
                analysis,
                fault,
                run == null ? List.of() : StepReport.of(run, Partners.NONE));
    }

    /** Nothing could be made of it. */
    public static Outcome none(InputException fault) {
        return new Outcome(null, null, Recipe.of(), null, -1, null, fault);
    }

    /** The recipe could not be made or done; where only model and library are missing, that is said in their place. */
    public boolean isFailure() {
        return fault != null
                && (run == null || failedStep >= 0 || recipe.steps().isEmpty());
    }

    /** The same with another analysis. */
    Outcome with(Analysis other) {
        return new Outcome(raw, facts, recipe, run, failedStep, other, fault, reports);
    }

    /** Nearest references, nearest first; empty where there is no library. */
    public List<Neighbour> neighbours() {
        return analysis == null ? List.of() : analysis.neighbours();
    }

    /** What a model says of the PDOS. */
    public Optional<Reading> pdos() {
        return Optional.ofNullable(analysis).flatMap(Analysis::pdos);
    }

    /** What a model says of single numbers about the site. */
    public Optional<Reading> properties() {
        return Optional.ofNullable(analysis).flatMap(Analysis::properties);
    }
}
