package org.nearedge.evaluate.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nearedge.evaluate.experiment.Conditions;
import org.nearedge.evaluate.experiment.SimulatedExperiment;

/**
 * One row of {@link ExperimentStudy}: conditions in words and numbers.
 *
 * @param varied what is varied
 * @param value in the unit that {@code varied} tells
 */
record ExperimentSetting(String varied, Number value, Conditions conditions) {
    private static final double[] DOSES = {30, 100, 300, 1000, 10_000, 100_000};
    private static final double[] INSTRUMENTS = {0.1, 0.3, 0.4, 0.5, 0.7, 1, 1.2};
    private static final double[] ONSET_ERRORS = {-1, -0.5, -0.2, 0, 0.2, 0.5, 1};
    private static final double[] RESIDUALS = {-0.1, -0.05, 0.05, 0.1, 0.2};
    /** Part of the model's sigma that a spectrum has where the recipe is to broaden it. */
    private static final double SHARPER = 0.85;

    /** All settings for a model. */
    static List<ExperimentSetting> of(SimulatedExperiment experiment) {
        double dose = BundledExperiments.DOSE;
        double matching = experiment.instrument(1);
        double sharper = experiment.instrument(SHARPER);
        List<ExperimentSetting> settings = new ArrayList<>();
        for (double counts : DOSES) {
            settings.add(new ExperimentSetting(
                    "dose, as broad as the model", (int) counts, Conditions.of(counts, matching)));
        }
        for (double counts : DOSES) {
            settings.add(new ExperimentSetting(
                    String.format(Locale.ROOT, "dose, sigma %.0f %% of the model's", 100 * SHARPER),
                    (int) counts,
                    Conditions.of(counts, sharper)));
        }
        for (double instrument : INSTRUMENTS) {
            settings.add(new ExperimentSetting("instrument's sigma, eV", instrument, Conditions.of(dose, instrument)));
        }
        Conditions usual = Conditions.of(dose, matching);
        for (double error : ONSET_ERRORS) {
            settings.add(new ExperimentSetting("onset error, eV", error, usual.withOnsetError(error)));
        }
        for (Conditions.Shape shape : Conditions.Shape.values()) {
            String form = shape == Conditions.Shape.LINEAR ? "linear residual" : "power-law residual";
            for (double part : RESIDUALS) {
                settings.add(new ExperimentSetting(form, part, usual.withResidual(shape, part)));
            }
        }
        return settings;
    }
}
