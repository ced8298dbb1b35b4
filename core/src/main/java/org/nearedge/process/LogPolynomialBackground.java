package org.nearedge.process;

import org.nearedge.process.background.CurveFit;
import org.nearedge.process.background.FittedCurve;
import org.nearedge.process.background.Shape;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * Subtracts a background whose logarithm is a polynomial in the logarithm of the energy, ln I = a0 + a1 ln E + a2 (ln
 * E)^2 + ..., fitted in from..to before the edge by the maximum of the Poisson likelihood ({@link CurveFit}). The first
 * degree is the power law; the second lets its exponent change with energy (Egerton, Electron Energy-Loss Spectroscopy in
 * the Electron Microscope, 3rd ed. 2011, section 4.4.3). Every degree more widens the error of the extrapolation. The
 * outcome starts at the window's start.
 *
 * @param from start of the fit window, eV, above zero
 * @param to end of the fit window, eV, before the edge
 * @param degree 1 to 3
 */
public record LogPolynomialBackground(double from, double to, int degree) implements Background {
    private static final int HIGHEST = 3;

    public LogPolynomialBackground {
        StepInput.requireRange(from, to);
        StepInput.requireAboveZero(from);
        if (degree < 1 || degree > HIGHEST) {
            throw new IllegalArgumentException("degree is " + degree + " and must be 1 to " + HIGHEST);
        }
    }

    @Override
    public Background withWindow(double other, double end) {
        return new LogPolynomialBackground(other, end, degree);
    }

    @Override
    public FittedCurve fitted(Spectrum in) throws InputException {
        return window(in).falling(Shape.LOG_LOG, degree, "a log-polynomial");
    }

    @Override
    public FittedCurve nextDegree(Spectrum in) throws InputException {
        return window(in).curve(Shape.LOG_LOG, degree + 1);
    }

    private BackgroundWindow window(Spectrum in) throws InputException {
        return BackgroundWindow.of(this, in, degree + 4);
    }

    @Override
    public String title() {
        return "log-polynomial background";
    }
}
