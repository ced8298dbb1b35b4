package org.nearedge.session;

import java.util.Locale;
import org.nearedge.process.Broaden;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.EnergyResolution;
import org.nearedge.spectrum.InputException;

/** How broad a spectrum is when the recipe is done with it: that, and not what it was before, has to fit the model. */
public final class InputBroadening {
    private static final double EQUAL = 1e-3;
    /** Broadest that is taken for one, eV. */
    private static final double BROADEST = 1000;

    private InputBroadening() {}

    /**
     * Gaussian standard deviation after the recipe, eV: the target of its last broadening that is on, or else what the
     * spectrum had before.
     *
     * @param recipe null: none yet
     * @param known before the recipe, eV; null: not known
     */
    public static Double after(Recipe recipe, Double known) {
        Broaden last = last(recipe);
        return last == null ? known : (Double) last.targetSigma();
    }

    /** @throws InputException if a known broadening is no number from 0 to 1000 eV */
    static void require(String spectrum, Double known) throws InputException {
        if (known != null && !(known >= 0 && known <= BROADEST)) {
            throw new InputException(
                    spectrum,
                    "broadening",
                    "is said to be " + known + " eV",
                    "give a Gaussian standard deviation of 0 to 1000 eV");
        }
    }

    private static Broaden last(Recipe recipe) {
        Broaden last = null;
        if (recipe != null) {
            for (Recipe.Entry entry : recipe.steps()) {
                last = entry.on() && entry.step() instanceof Broaden step ? step : last;
            }
        }
        return last;
    }

    /**
     * Whether the broadening fits, in one sentence.
     *
     * @param wanted that of the references, eV
     */
    static String note(Recipe recipe, Double known, double wanted) {
        Broaden last = last(recipe);
        Double now = after(recipe, known);
        if (now == null) {
            return sentence(
                    "The broadening of the spectrum is not known: it is compared as it is with references at sigma %.2f eV.",
                    wanted);
        }
        if (now > wanted + EQUAL) {
            return sentence(
                    "The spectrum (%s) is broader than the references (sigma %.2f eV): expect lost peaks.",
                    width(now), wanted);
        }
        if (now < wanted - EQUAL) {
            return sentence(
                    "The spectrum (%s) is not matched: the references are at sigma %.2f eV; broaden it to that.",
                    width(now), wanted);
        }
        return sentence(
                "The spectrum (%s) is matched to sigma %.2f eV.",
                width(last == null ? now : last.knownSigma()), wanted);
    }

    private static String width(double sigma) {
        return sentence("sigma %.2f eV, FWHM %.2f eV", sigma, sigma * EnergyResolution.FWHM_PER_SIGMA);
    }

    /** With a decimal point in every country. */
    private static String sentence(String form, Object... numbers) {
        return String.format(Locale.ROOT, form, numbers);
    }
}
