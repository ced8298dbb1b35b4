package org.nearedge.process;

import org.nearedge.process.background.CurveFit;
import org.nearedge.process.background.FittedCurve;
import org.nearedge.process.background.Shape;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * Subtracts the background A E^-r fitted in from..to before the edge ({@link PowerLaw}). The outcome starts at the
 * window's start: below it the curve says nothing.
 *
 * @param from start of the fit window, eV of energy loss or photon energy, above zero
 * @param to end of the fit window, eV, before the edge
 */
public record PowerLawBackground(double from, double to) implements Background {
    private static final int FEWEST_CHANNELS = 5;

    public PowerLawBackground {
        StepInput.requireRange(from, to);
        StepInput.requireAboveZero(from);
    }

    @Override
    public Background withWindow(double other, double end) {
        return new PowerLawBackground(other, end);
    }

    @Override
    public FittedCurve fitted(Spectrum in) throws InputException {
        PowerLaw law = fit(in);
        BackgroundWindow window = BackgroundWindow.of(this, in, FEWEST_CHANNELS);
        double start = Math.log(law.at(window.first()));
        double end = Math.log(law.at(window.last()));
        return CurveFit.through(Shape.LOG_LOG, start, end, window.energies(), window.values(), window.counts());
    }

    @Override
    public FittedCurve nextDegree(Spectrum in) throws InputException {
        return BackgroundWindow.of(this, in, FEWEST_CHANNELS).curve(Shape.LOG_LOG, 2);
    }

    /** The same as of the fitted curve, but by the law itself: quicker, for every pixel of an image. */
    @Override
    public Spectrum curve(Spectrum in) throws InputException {
        PowerLaw law = fit(in);
        EnergyAxis axis = outcomeAxis(in);
        return StepInput.outcome(in, axis, law.on(axis, 0, axis.size()), title());
    }

    @Override
    public String title() {
        return "power-law background";
    }

    /** The power law fitted in the window. */
    public PowerLaw fit(Spectrum in) throws InputException {
        FitWindow window = FitWindow.of(in, from, to, FEWEST_CHANNELS, title());
        PowerLaw law = PowerLaw.fit(in, window.first(), window.end());
        if (law == null) {
            throw BackgroundWindow.of(this, in, FEWEST_CHANNELS).notFalling("a power law");
        }
        return law;
    }
}
