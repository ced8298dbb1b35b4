package org.nearedge.library;

import java.util.Arrays;
import org.nearedge.process.Broaden;
import org.nearedge.process.Resample;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Pdos;
import org.nearedge.spectrum.Spectrum;

/**
 * What a PDOS model learns to give: s and p on -15 to 15 eV in 0.1 eV steps, broadened to sigma 0.5 eV (Takahara et al.,
 * J. Phys. Chem. C 2024, 128, 13500). The PDOS stays at 0.5 eV whatever the broadening of the input: the answer does
 * not become coarser because an instrument is.
 */
public final class Target {
    /** Gaussian standard deviation of every PDOS target, eV. */
    public static final double SIGMA = 0.5;

    /** -15.0 to 14.9 eV, 300 channels, 0 at the valence-band maximum. */
    public static final EnergyAxis AXIS = EnergyAxis.uniform(-15, 0.1, 300);

    private Target() {}

    /** The PDOS of a record on {@link #AXIS} at {@link #SIGMA}. */
    public static Pdos pdos(Reference reference) throws InputException {
        return pdos(reference, SIGMA, AXIS);
    }

    /**
     * @param sigma Gaussian standard deviation to reach, eV; not below the record's own
     * @param axis uniform, within the record's PDOS
     */
    public static Pdos pdos(Reference reference, double sigma, EnergyAxis axis) throws InputException {
        return new Pdos(
                axis,
                curve(reference, reference.pdosS(), sigma, axis),
                curve(reference, reference.pdosP(), sigma, axis));
    }

    /** s then p in one vector, shape (2 x channels). */
    public static double[] vector(Pdos pdos) {
        double[] s = pdos.s();
        double[] both = Arrays.copyOf(s, 2 * s.length);
        System.arraycopy(pdos.p(), 0, both, s.length, s.length);
        return both;
    }

    /** The PDOS that a vector of s then p stands for, on {@link #AXIS}. */
    public static Pdos pdos(double[] vector) {
        int n = AXIS.size();
        return new Pdos(AXIS, Arrays.copyOfRange(vector, 0, n), Arrays.copyOfRange(vector, n, 2 * n));
    }

    private static double[] curve(Reference reference, double[] values, double sigma, EnergyAxis axis)
            throws InputException {
        EnergyAxis own = EnergyAxis.uniform(reference.pdosE0(), reference.pdosStep(), values.length);
        double slack = 1e-6 * axis.step();
        if (own.first() > axis.first() + slack || own.last() < axis.last() - slack) {
            throw new InputException(
                    reference.id(),
                    "PDOS",
                    "is computed on " + own + ", but " + axis + " is asked for",
                    "choose a narrower range");
        }
        Spectrum curve = new Spectrum(reference.id(), own, values, Metadata.EMPTY);
        Spectrum broadened = new Broaden(reference.sigma(), sigma).apply(curve);
        return new Resample(axis.first(), axis.step(), axis.size())
                .apply(broadened)
                .toArray();
    }
}
