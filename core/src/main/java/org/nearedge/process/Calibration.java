package org.nearedge.process;

import org.nearedge.spectrum.EnergyAxis;

/** A step that moves energies and leaves intensities as they are: E becomes shift + factor E. */
public sealed interface Calibration extends Step permits Calibrate, CalibrateTwoPoints, AlignZeroLoss {
    /**
     * An axis as a calibration has moved it, from one that it was seen to move: for drawing what was not processed on the
     * same energies.
     *
     * @param before axis of the spectrum that the step was done to, eV
     * @param after the same when it was done
     */
    static EnergyAxis moved(EnergyAxis axis, EnergyAxis before, EnergyAxis after) {
        double length = before.last() - before.first();
        double factor = length > 0 ? (after.last() - after.first()) / length : 1;
        return linear(axis, after.first() - factor * before.first(), factor);
    }

    /** @throws IllegalArgumentException if the energies would no longer ascend */
    static EnergyAxis linear(EnergyAxis axis, double shift, double factor) {
        if (axis.isUniform()) {
            return EnergyAxis.uniform(shift + factor * axis.first(), factor * axis.step(), axis.size());
        }
        double[] energies = axis.toArray();
        for (int i = 0; i < energies.length; i++) {
            energies[i] = shift + factor * energies[i];
        }
        return EnergyAxis.of(energies);
    }
}
