package org.nearedge.process;

import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * Keeps the channels whose energies lie in from..to, both ends included.
 *
 * @param from eV
 * @param to eV, above from
 */
public record Crop(double from, double to) implements Step {
    public Crop {
        StepInput.requireRange(from, to);
    }

    @Override
    public Spectrum apply(Spectrum in) throws InputException {
        int first = StepInput.firstAtOrAbove(in.axis(), from);
        int end = StepInput.firstAbove(in.axis(), to);
        if (first >= end) {
            throw StepInput.fault(
                    in,
                    "crop",
                    "no channel lies in " + StepInput.range(from, to),
                    "it covers " + StepInput.range(in.axis()));
        }
        return first == 0 && end == in.size() ? in : in.slice(first, end);
    }
}
