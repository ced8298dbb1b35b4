package org.nearedge.process;

import java.util.Arrays;
import org.nearedge.process.background.Counts;
import org.nearedge.process.background.CurveFit;
import org.nearedge.process.background.FittedCurve;
import org.nearedge.process.background.Shape;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * The channels that a background is fitted to.
 *
 * @param energies eV
 * @param values their intensities
 * @param counts whether they are counts
 */
record BackgroundWindow(Background step, Spectrum in, double[] energies, double[] values, boolean counts) {
    /** A rise over the window below this share is no rise. */
    private static final double NEARLY_FLAT = 0.01;
    /** A rise by more of its standard errors is one. */
    private static final double SIGNIFICANT = 4;

    static BackgroundWindow of(Background step, Spectrum in, int fewest) throws InputException {
        FitWindow window = FitWindow.of(in, step.from(), step.to(), fewest, step.title());
        double[] energies = new double[window.end() - window.first()];
        Arrays.setAll(energies, i -> in.axis().at(window.first() + i));
        double[] values = new double[energies.length];
        Arrays.setAll(values, i -> in.at(window.first() + i));
        return new BackgroundWindow(step, in, energies, values, Counts.are(in, window.first(), window.end()));
    }

    double first() {
        return energies[0];
    }

    double last() {
        return energies[energies.length - 1];
    }

    /** @return null if there is no such curve, or too few channels for it */
    FittedCurve curve(Shape shape, int degree) {
        return energies.length < degree + 2 ? null : CurveFit.fit(shape, degree, energies, values, counts);
    }

    /**
     * The curve, which must not rise over the window beyond its error.
     *
     * @param what the curve in words, for the fault
     */
    FittedCurve falling(Shape shape, int degree, String what) throws InputException {
        FittedCurve curve = curve(shape, degree);
        if (curve == null || rises(curve)) {
            throw notFalling(what);
        }
        return curve;
    }

    InputException notFalling(String what) {
        return StepInput.fault(
                in,
                step.title(),
                "the intensity in " + StepInput.range(step.from(), step.to()) + " does not fall as " + what,
                "move the window before the edge, or switch the background off");
    }

    private boolean rises(FittedCurve curve) {
        double start = curve.at(first());
        double end = curve.at(last());
        double error = Math.hypot(curve.errorAt(first()), curve.errorAt(last()));
        return end > start * (1 + NEARLY_FLAT) && end - start > SIGNIFICANT * error;
    }
}
