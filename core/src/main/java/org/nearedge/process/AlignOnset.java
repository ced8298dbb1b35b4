package org.nearedge.process;

import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * Moves the energy axis so that the onset stands at 0. Intensities are untouched.
 *
 * @param onset eV on the spectrum's own axis; null: found by {@link Onset}
 */
public record AlignOnset(Double onset) implements Step {
    public AlignOnset {
        if (onset != null) {
            StepInput.requireFinite("onset", onset);
        }
    }

    @Override
    public Spectrum apply(Spectrum in) throws InputException {
        double at = onset == null ? Onset.of(in) : onset;
        if (!in.axis().contains(at)) {
            throw StepInput.fault(
                    in,
                    "align onset",
                    "the onset, %s eV, lies outside its %s".formatted(StepInput.number(at), StepInput.range(in.axis())),
                    "give an onset inside it");
        }
        return in.withAxis(in.axis().shifted(-at));
    }
}
