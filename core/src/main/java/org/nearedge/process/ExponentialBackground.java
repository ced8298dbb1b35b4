package org.nearedge.process;

import org.nearedge.process.background.CurveFit;
import org.nearedge.process.background.FittedCurve;
import org.nearedge.process.background.Shape;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * Subtracts the background A exp(-b E) fitted in from..to before the edge, by the maximum of the Poisson likelihood
 * ({@link CurveFit}). For edges at low energy loss, where the tail of the plasmons falls faster than a power law (Egerton,
 * Electron Energy-Loss Spectroscopy in the Electron Microscope, 3rd ed. 2011, section 4.4.3). The outcome starts at the
 * window's start.
 *
 * @param from start of the fit window, eV
 * @param to end of the fit window, eV, before the edge
 */
public record ExponentialBackground(double from, double to) implements Background {
    private static final int FEWEST_CHANNELS = 5;

    public ExponentialBackground {
        StepInput.requireRange(from, to);
    }

    @Override
    public Background withWindow(double other, double end) {
        return new ExponentialBackground(other, end);
    }

    @Override
    public FittedCurve fitted(Spectrum in) throws InputException {
        return BackgroundWindow.of(this, in, FEWEST_CHANNELS).falling(Shape.EXPONENTIAL, 1, "an exponential");
    }

    @Override
    public FittedCurve nextDegree(Spectrum in) throws InputException {
        return BackgroundWindow.of(this, in, FEWEST_CHANNELS).curve(Shape.EXPONENTIAL, 2);
    }

    @Override
    public String title() {
        return "exponential background";
    }
}
