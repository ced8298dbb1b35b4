package org.nearedge.process;

import java.util.ArrayList;
import java.util.List;
import org.nearedge.spectrum.InputException;

/**
 * What a step tells of what it did to a spectrum.
 *
 * @param line a few words for the step's card, for example the goodness of a fit; may be empty
 * @param warnings what makes the outcome doubtful, a sentence each
 * @param error standard error of what the step took away, for every channel of its outcome, in the spectrum's unit; null:
 *     none is known
 * @param found the energy that the step has found for itself, eV on the axis it was done on; null: none
 */
public record StepReport(String line, List<String> warnings, double[] error, Double found) {
    public static final StepReport NONE = new StepReport("", List.of(), null);

    /** Of a step that looks for no energy. */
    public StepReport(String line, List<String> warnings, double[] error) {
        this(line, warnings, error, null);
    }

    public StepReport {
        warnings = List.copyOf(warnings);
    }

    static StepReport line(String line) {
        return new StepReport(line, List.of(), null);
    }

    /** What every step of a run tells, one a stage. */
    public static List<StepReport> of(Recipe.Run run, Partners partners) {
        List<StepReport> reports = new ArrayList<>();
        for (Recipe.Stage stage : run.stages()) {
            try {
                reports.add(stage.step().report(stage.before(), partners));
            } catch (InputException e) {
                // The step was done; it has only nothing to tell.
                reports.add(NONE);
            }
        }
        return List.copyOf(reports);
    }
}
