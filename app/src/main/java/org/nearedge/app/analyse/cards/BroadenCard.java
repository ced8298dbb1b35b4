package org.nearedge.app.analyse.cards;

import java.util.List;
import java.util.Locale;
import org.nearedge.process.Broaden;
import org.nearedge.spectrum.EnergyResolution;

/** Brings the instrument's broadening to the one the model was trained on. */
final class BroadenCard extends StepCard<Broaden> {
    /** Full width at half maximum over standard deviation of a Gaussian. */
    private static final double FWHM = EnergyResolution.FWHM_PER_SIGMA;

    private static final double WIDEST_SIGMA = 2;

    private List<Double> models = List.of();

    private final SliderRow fwhm =
            row("fwhm", "FWHM, eV", "Broadening the spectrum has: full width at half maximum, eV", 0.05, 2);
    private final SliderRow sigma =
            row("sigma", "\u03c3, eV", "The same broadening as standard deviation (FWHM / 2.355), eV", 0.01, 3);
    private final SliderRow target =
            row("target", "Target \u03c3, eV", "Standard deviation the model or the references have, eV", 0.05, 2);

    BroadenCard(CardEdit edit) {
        super(
                Broaden.class,
                edit,
                "Match broadening",
                "Gaussian broadening from what the instrument has to what the model was trained on",
                true);
        rows(
                fwhm.onEdit((value, gesture) -> known(value / FWHM, gesture), this::endGesture),
                sigma.onEdit(this::known, this::endGesture),
                target.onEdit(
                        (value, gesture) -> replace(new Broaden(step().knownSigma(), Math.max(0, value)), gesture),
                        this::endGesture));
    }

    /** The target goes with it where it is a model's: to the model of least broadening that is not below. */
    private void known(double value, Object gesture) {
        double known = Math.max(0, value);
        double target = step().targetSigma();
        if (models.contains(target)) {
            target = models.stream().filter(sigma -> sigma >= known).findFirst().orElse(target);
        }
        replace(new Broaden(known, target), gesture);
    }

    @Override
    protected String summary(Broaden now, Surroundings around) {
        return String.format(Locale.ROOT, "\u03c3 %.2f \u2192 %.2f eV", now.knownSigma(), now.targetSigma());
    }

    @Override
    protected void show(Broaden now, Surroundings around) {
        models = around.modelSigmas();
        fwhm.show(now.knownSigma() * FWHM, 0, WIDEST_SIGMA * FWHM);
        sigma.show(now.knownSigma(), 0, WIDEST_SIGMA);
        target.show(now.targetSigma(), 0.1, WIDEST_SIGMA);
    }
}
