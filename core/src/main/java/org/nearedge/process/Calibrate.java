package org.nearedge.process;

import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * Moves the energy axis: what stood at E stands at E + shift. Intensities are untouched.
 *
 * @param shift eV, at most 1 MeV either way
 */
public record Calibrate(double shift) implements Calibration {
    private static final double LARGEST = 1e6;

    public Calibrate {
        StepInput.requireFinite("shift", shift);
        if (Math.abs(shift) > LARGEST) {
            throw new IllegalArgumentException("a shift of " + shift + " eV is no calibration");
        }
    }

    @Override
    public Spectrum apply(Spectrum in) throws InputException {
        if (shift == 0) {
            return in;
        }
        try {
            return in.withAxis(in.axis().shifted(shift));
        } catch (IllegalArgumentException e) {
            // Energies closer together than the last digit of the shifted ones.
            throw StepInput.fault(in, "calibrate", "its energies are too close together to be shifted", "");
        }
    }
}
