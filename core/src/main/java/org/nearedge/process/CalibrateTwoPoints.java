package org.nearedge.process;

import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * Calibrates the energy axis by two energies that are known: what is seen at one stands at another, and all between on a
 * straight line, E' = trueLow + (E - seenLow) (trueHigh - trueLow) / (seenHigh - seenLow). It sets the dispersion as well
 * (Egerton, Electron Energy-Loss Spectroscopy in the Electron Microscope, 3rd ed. 2011, chapter 2). Intensities are
 * untouched.
 *
 * @param seenLow a feature's energy on the axis as it is, eV
 * @param trueLow its energy, eV
 * @param seenHigh another one's, eV, above the first
 * @param trueHigh its energy, eV
 */
public record CalibrateTwoPoints(double seenLow, double trueLow, double seenHigh, double trueHigh)
        implements Calibration {
    private static final double LARGEST = 1e6;
    private static final double CLOSEST = 0.1;
    /** A dispersion that is off by more is no matter of calibration. */
    private static final double LARGEST_FACTOR = 5;

    public CalibrateTwoPoints {
        for (double energy : new double[] {seenLow, trueLow, seenHigh, trueHigh}) {
            StepInput.requireFinite("an energy", energy);
            if (Math.abs(energy) > LARGEST) {
                throw new IllegalArgumentException("an energy of " + energy + " eV is no calibration");
            }
        }
        if (!(seenHigh - seenLow >= CLOSEST)) {
            throw new IllegalArgumentException("the second energy seen, " + seenHigh
                    + " eV, must be above the first by " + CLOSEST + " eV at least");
        }
        double factor = (trueHigh - trueLow) / (seenHigh - seenLow);
        if (!(factor >= 1 / LARGEST_FACTOR && factor <= LARGEST_FACTOR)) {
            throw new IllegalArgumentException(
                    "the energies would make a channel %s times as wide, and at most %s is a calibration"
                            .formatted(StepInput.number(factor), StepInput.number(LARGEST_FACTOR)));
        }
    }

    /** How much wider a channel becomes. */
    public double factor() {
        return (trueHigh - trueLow) / (seenHigh - seenLow);
    }

    @Override
    public Spectrum apply(Spectrum in) throws InputException {
        if (seenLow == trueLow && seenHigh == trueHigh) {
            return in;
        }
        try {
            return in.withAxis(Calibration.linear(in.axis(), trueLow - factor() * seenLow, factor()));
        } catch (IllegalArgumentException e) {
            throw StepInput.fault(
                    in, "calibrate by two points", "its energies are too close together to be moved so far", "");
        }
    }

    @Override
    public StepReport report(Spectrum in, Partners partners) {
        return StepReport.line("%s \u2192 %s eV/ch"
                .formatted(
                        StepInput.number(in.axis().step()),
                        StepInput.number(in.axis().step() * factor())));
    }
}
