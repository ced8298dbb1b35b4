package org.nearedge.library;

import java.util.Arrays;
import java.util.Locale;
import org.nearedge.process.Broaden;
import org.nearedge.process.InputGrid;
import org.nearedge.process.Resample;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Pdos;
import org.nearedge.spectrum.Spectrum;

/**
 * The ground-state PDOS above the gap, with 0 at the bottom of the conduction band (Fermi level of a metal): what an
 * edge would be without the core hole (Kiyohara, Tsubaki, Mizoguchi, Microsc. Microanal. 2020).
 */
public final class ConductionPdos {
    /** 0 to 13 eV in 130 numbers: as far as the library's PDOS go above the widest gaps. */
    private static final int SIZE = 130;

    private static final double STEP = 0.1;

    private ConductionPdos() {}

    /** @param sigma Gaussian broadening of the curves, eV */
    public static InputGrid grid(double sigma) {
        return new InputGrid(0, STEP, SIZE, sigma);
    }

    /** s then p of a record, shape (2 x channels), states/eV/spin. */
    public static double[] of(Reference reference, InputGrid grid) throws InputException {
        return of(reference.id(), reference.pdos(), reference.sigma(), reference.bandGap(), grid);
    }

    /**
     * s then p, shape (2 x channels), states/eV/spin.
     *
     * @param name for a fault
     * @param pdos 0 is the valence-band maximum
     * @param sigma Gaussian broadening of the PDOS, eV
     * @param gap band gap, eV; 0 for a metal
     */
    public static double[] of(String name, Pdos pdos, double sigma, double gap, InputGrid grid) throws InputException {
        double[] s = curve(name, pdos.axis(), pdos.s(), sigma, gap, grid);
        double[] both = Arrays.copyOf(s, 2 * s.length);
        System.arraycopy(curve(name, pdos.axis(), pdos.p(), sigma, gap, grid), 0, both, s.length, s.length);
        return both;
    }

    private static double[] curve(
            String name, EnergyAxis axis, double[] values, double sigma, double gap, InputGrid grid)
            throws InputException {
        double from = gap + grid.first();
        double to = gap + grid.last();
        double slack = 1e-6 * grid.step();
        if (!(gap >= 0) || axis.first() > from + slack || axis.last() < to - slack) {
            throw new InputException(
                    name,
                    "PDOS",
                    String.format(
                            Locale.ROOT,
                            "goes from %.4g to %.4g eV, but with a band gap of %.4g eV %.4g to %.4g eV are asked for",
                            axis.first(),
                            axis.last(),
                            gap,
                            from,
                            to),
                    "give a PDOS that goes farther");
        }
        Spectrum curve = new Broaden(sigma, grid.sigma()).apply(new Spectrum(name, axis, values, Metadata.EMPTY));
        return new Resample(from, grid.step(), grid.size()).apply(curve).toArray();
    }
}
