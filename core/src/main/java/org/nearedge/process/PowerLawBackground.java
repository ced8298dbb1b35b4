package org.nearedge.process;

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
public record PowerLawBackground(double from, double to) implements Step {
    private static final int FEWEST_CHANNELS = 5;

    public PowerLawBackground {
        StepInput.requireRange(from, to);
        if (from <= 0) {
            throw new IllegalArgumentException(
                    "the window starts at " + from + " eV, and a power law needs energies above zero");
        }
    }

    @Override
    public Spectrum apply(Spectrum in) throws InputException {
        PowerLaw law = fit(in);
        Spectrum kept = in.slice(StepInput.firstAtOrAbove(in.axis(), from), in.size());
        double[] values = kept.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] -= law.at(kept.axis().at(i));
        }
        return StepInput.outcome(in, kept.axis(), values, "power-law background");
    }

    /** The fitted background, from the window's start to the spectrum's end: what is subtracted, for drawing. */
    public Spectrum curve(Spectrum in) throws InputException {
        PowerLaw law = fit(in);
        EnergyAxis axis = in.axis().slice(StepInput.firstAtOrAbove(in.axis(), from), in.size());
        double[] values = new double[axis.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = law.at(axis.at(i));
        }
        return StepInput.outcome(in, axis, values, "power-law background");
    }

    /** The power law fitted in the window. */
    public PowerLaw fit(Spectrum in) throws InputException {
        FitWindow window = FitWindow.of(in, from, to, FEWEST_CHANNELS, "power-law background");
        PowerLaw law = PowerLaw.fit(in, window.first(), window.end());
        if (law == null) {
            throw StepInput.fault(
                    in,
                    "power-law background",
                    "the intensity in " + StepInput.range(from, to) + " does not fall as a power law",
                    "move the window before the edge, or switch the background off");
        }
        return law;
    }
}
