package org.nearedge.process;

import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * The channels before an edge to which a background is fitted.
 *
 * @param first first channel in the window
 * @param end channel after the last
 */
record FitWindow(int first, int end) {
    /**
     * The channels of from..to, eV.
     *
     * @param step name of the step, for a fault
     * @param fewest channels the fit needs
     * @throws InputException if there are fewer, or nothing of the spectrum is left after the window
     */
    static FitWindow of(Spectrum in, double from, double to, int fewest, String step) throws InputException {
        EnergyAxis axis = in.axis();
        int first = StepInput.firstAtOrAbove(axis, from);
        int end = StepInput.firstAbove(axis, to);
        if (end - first < fewest) {
            throw StepInput.fault(
                    in,
                    step,
                    "the fit window %s holds %d channels"
                            .formatted(StepInput.range(from, to), Math.max(0, end - first)),
                    "at least %d are needed, and the spectrum covers %s".formatted(fewest, StepInput.range(axis)));
        }
        if (end >= in.size()) {
            throw StepInput.fault(
                    in,
                    step,
                    "the fit window reaches to the spectrum's end at " + StepInput.number(axis.last()) + " eV",
                    "end it before the edge");
        }
        return new FitWindow(first, end);
    }
}
