package org.nearedge.process;

import org.nearedge.process.background.FittedCurve;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * A smooth curve that is fitted in a window before an edge and subtracted. What lies below the window's start is left
 * out of the outcome where the curve says nothing there.
 */
public sealed interface Background extends Step
        permits PowerLawBackground, ExponentialBackground, LogPolynomialBackground, PreEdgeLine {
    /** Start of the fit window, eV. */
    double from();

    /** End of the fit window, eV. */
    double to();

    /** The same curve fitted elsewhere, eV. */
    Background withWindow(double from, double to);

    /** The curve fitted in the window, with its standard error. */
    FittedCurve fitted(Spectrum in) throws InputException;

    /** The curve of the next higher degree in the same window; null if that cannot be fitted. */
    FittedCurve nextDegree(Spectrum in) throws InputException;

    /** Name in a sentence. */
    String title();

    /** The energies that the outcome has; those of the whole spectrum or from the window's start. */
    default EnergyAxis outcomeAxis(Spectrum in) {
        return in.axis().slice(StepInput.firstAtOrAbove(in.axis(), from()), in.size());
    }

    @Override
    default Spectrum apply(Spectrum in) throws InputException {
        Spectrum curve = curve(in);
        double[] values = curve.toArray();
        int skipped = in.size() - values.length;
        for (int i = 0; i < values.length; i++) {
            values[i] = in.at(skipped + i) - values[i];
        }
        return StepInput.outcome(in, curve.axis(), values, title());
    }

    /** The fitted background on the energies of the outcome: what is subtracted, for drawing. */
    default Spectrum curve(Spectrum in) throws InputException {
        FittedCurve fitted = fitted(in);
        EnergyAxis axis = outcomeAxis(in);
        double[] values = new double[axis.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = fitted.at(axis.at(i));
        }
        return StepInput.outcome(in, axis, values, title());
    }

    @Override
    default StepReport report(Spectrum in, Partners partners) throws InputException {
        return BackgroundCheck.of(this, in).report();
    }
}
