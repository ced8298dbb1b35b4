package org.nearedge.session;

import java.util.Locale;
import org.nearedge.process.Broaden;
import org.nearedge.process.FourierLog;
import org.nearedge.process.FourierRatio;
import org.nearedge.process.Recipe;
import org.nearedge.process.RichardsonLucy;
import org.nearedge.process.Step;
import org.nearedge.spectrum.EnergyResolution;
import org.nearedge.spectrum.InputException;

/** How broad a spectrum is when the recipe is done with it: that, and not what it was before, has to fit the model. */
public final class InputBroadening {
    private static final double EQUAL = 1e-3;
    /** Broadest that is taken for one, eV. */
    private static final double BROADEST = 1000;

    private InputBroadening() {}

    /**
     * How broad a spectrum is.
     *
     * @param sigma Gaussian standard deviation, eV; null: not known
     * @param measured the same before it was broadened on purpose
     * @param sharpened whether it is not known because it was sharpened
     */
    private record Width(Double sigma, Double measured, boolean sharpened) {
        static Width of(Double known) {
            return new Width(known, known, false);
        }

        Width after(Step step) {
            if (step instanceof Broaden broaden) {
                return new Width(broaden.targetSigma(), broaden.knownSigma(), false);
            }
            if (step instanceof FourierRatio ratio) {
                return ratio.fwhm() == null ? this : of(ratio.fwhm() / EnergyResolution.FWHM_PER_SIGMA);
            }
            if (step instanceof FourierLog log) {
                return log.fwhm() == null ? this : of(log.fwhm() / EnergyResolution.FWHM_PER_SIGMA);
            }
            return step instanceof RichardsonLucy ? new Width(null, null, true) : this;
        }

        static Width after(Recipe recipe, Double known) {
            Width width = of(known);
            if (recipe != null) {
                for (Recipe.Entry entry : recipe.steps()) {
                    width = entry.on() ? width.after(entry.step()) : width;
                }
            }
            return width;
        }
    }

    /**
     * Gaussian standard deviation after the recipe, eV, or null if it is not known. A broadening makes it its target, a
     * deconvolution of Fourier the Gaussian that it is given; after Richardson and Lucy's, which sharpens by as much as
     * the noise lets it, nobody knows. Without any of them it is what the spectrum had before.
     *
     * @param recipe null: none yet
     * @param known before the recipe, eV; null: not known
     */
    public static Double after(Recipe recipe, Double known) {
        return Width.after(recipe, known).sigma();
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

    /**
     * Whether the broadening fits, in one sentence.
     *
     * @param wanted that of the references, eV
     */
    static String note(Recipe recipe, Double known, double wanted) {
        Width width = Width.after(recipe, known);
        Double now = width.sigma();
        if (width.sharpened()) {
            return sentence(
                    "How broad the spectrum is after its sharpening is not known: the references are at sigma %.2f eV.",
                    wanted);
        }
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
        return sentence("The spectrum (%s) is matched to sigma %.2f eV.", width(width.measured()), wanted);
    }

    private static String width(double sigma) {
        return sentence("sigma %.2f eV, FWHM %.2f eV", sigma, sigma * EnergyResolution.FWHM_PER_SIGMA);
    }

    /** With a decimal point in every country. */
    private static String sentence(String form, Object... numbers) {
        return String.format(Locale.ROOT, form, numbers);
    }
}
