package org.nearedge.model;

import java.util.List;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.EnergyAxis;

/**
 * Curves, one a channel on a uniform axis, channel after channel; never negative.
 *
 * @param channels for example s and p
 * @param first first energy, eV; 0 is the valence-band maximum (Fermi level of a metal), or the onset of an edge
 * @param step eV
 * @param size numbers in a channel
 * @param sigma Gaussian broadening of the curves, eV
 * @param unit for example states/eV/spin
 */
public record OutputGrid(List<String> channels, double first, double step, int size, double sigma, String unit)
        implements ModelOutput {
    /** The channel of a core-loss edge. */
    public static final String EDGE = "edge";

    /** Neighbouring numbers whose errors are alike: 1 eV at 0.1 eV a channel. */
    private static final int REACH = 10;

    public OutputGrid {
        channels = List.copyOf(channels);
        if (channels.isEmpty() || size < 1 || !(step > 0) || !Double.isFinite(first)) {
            throw new IllegalArgumentException("no output axis: first " + first + ", step " + step + ", size " + size);
        }
    }

    /** s and p, -15 to 15 eV in 300 numbers each (Takahara et al., J. Phys. Chem. C 2024, 128, 13500). */
    public static OutputGrid pdos(double sigma) {
        return new OutputGrid(List.of("s", "p"), -15, 0.1, 300, sigma, "states/eV/spin");
    }

    /** A core-loss edge as other models see it: onset at 0, maximum 1. */
    public static OutputGrid edge(InputGrid grid) {
        return new OutputGrid(List.of(EDGE), grid.first(), grid.step(), grid.size(), grid.sigma(), "of the maximum");
    }

    public EnergyAxis axis() {
        return EnergyAxis.uniform(first, step, size);
    }

    @Override
    public int total() {
        return channels.size() * size;
    }

    @Override
    public String unit(int index) {
        return unit;
    }

    @Override
    public double scale(int index) {
        return 1;
    }

    @Override
    public boolean isNonNegative() {
        return true;
    }

    @Override
    public int block() {
        return size;
    }

    @Override
    public int reach() {
        return REACH;
    }
}
