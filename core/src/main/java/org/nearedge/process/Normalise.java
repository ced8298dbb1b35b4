package org.nearedge.process;

import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * Divides by the maximum in from..to, so that it becomes 1. Nothing is subtracted: zero stays zero.
 *
 * @param from eV; null: from the spectrum's start
 * @param to eV; null: to its end
 */
public record Normalise(Double from, Double to) implements Step {
    public Normalise {
        StepInput.requireRange(from, to);
    }

    @Override
    public Spectrum apply(Spectrum in) throws InputException {
        int first = from == null ? 0 : StepInput.firstAtOrAbove(in.axis(), from);
        int end = to == null ? in.size() : StepInput.firstAbove(in.axis(), to);
        if (first >= end) {
            throw StepInput.fault(
                    in,
                    "normalise",
                    "no channel lies in the range to normalise in",
                    "it covers " + StepInput.range(in.axis()));
        }
        double[] values = in.toArray();
        double max = Double.NEGATIVE_INFINITY;
        for (int i = first; i < end; i++) {
            max = Math.max(max, values[i]);
        }
        if (!(max > 0)) {
            throw StepInput.fault(
                    in,
                    "normalise",
                    "no intensity is above zero in the range to normalise in",
                    "check the background and the range");
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= max;
        }
        return StepInput.outcome(in, in.axis(), values, "normalise");
    }
}
