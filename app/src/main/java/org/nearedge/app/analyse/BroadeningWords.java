package org.nearedge.app.analyse;

import java.util.Locale;
import org.nearedge.model.ModelCard;
import org.nearedge.process.Broaden;
import org.nearedge.process.Recipe;

/** Whether the broadening of the input is known, and whether it is the model's. */
final class BroadeningWords {
    /** Full width at half maximum over standard deviation of a Gaussian. */
    private static final double FWHM = 2 * Math.sqrt(2 * Math.log(2));

    private BroadeningWords() {}

    /** @param card null where there is no model: the references are then at the papers' 0.5 eV */
    static String of(Recipe recipe, ModelCard card) {
        double wanted = card == null ? 0.5 : card.input().sigma();
        String whose = card == null ? "the references have" : "the model was trained at";
        Broaden step = Treatment.broadening(recipe);
        if (step == null) {
            return String.format(
                    Locale.ROOT, "Not told: the spectrum is used as it is, %s \u03c3 %.2f eV.", whose, wanted);
        }
        if (Math.abs(step.targetSigma() - wanted) > 1e-3) {
            return String.format(
                    Locale.ROOT,
                    "Not matched: the input is at \u03c3 %.2f eV, %s \u03c3 %.2f eV.",
                    step.targetSigma(),
                    whose,
                    wanted);
        }
        return String.format(
                Locale.ROOT,
                "Matched: \u03c3 %.2f eV (FWHM %.2f eV) of the spectrum to \u03c3 %.2f eV.",
                step.knownSigma(),
                step.knownSigma() * FWHM,
                wanted);
    }
}
