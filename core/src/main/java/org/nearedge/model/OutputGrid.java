package org.nearedge.model;

import java.util.List;
import org.nearedge.spectrum.EnergyAxis;

/**
 * What a model's numbers mean: one curve a channel on a uniform axis, channel after channel.
 *
 * @param channels for example s and p
 * @param first first energy, eV; 0 is the valence-band maximum (Fermi level of a metal)
 * @param step eV
 * @param size numbers in a channel
 * @param sigma Gaussian broadening of the curves, eV
 * @param unit for example states/eV/spin
 */
public record OutputGrid(List<String> channels, double first, double step, int size, double sigma, String unit) {
    public OutputGrid {
        channels = List.copyOf(channels);
        if (size < 1 || !(step > 0) || !Double.isFinite(first)) {
            throw new IllegalArgumentException("no output axis: first " + first + ", step " + step + ", size " + size);
        }
    }

    /** s and p, -15 to 15 eV in 300 numbers each (Takahara et al., J. Phys. Chem. C 2024, 128, 13500). */
    public static OutputGrid pdos(double sigma) {
        return new OutputGrid(List.of("s", "p"), -15, 0.1, 300, sigma, "states/eV/spin");
    }

    public EnergyAxis axis() {
        return EnergyAxis.uniform(first, step, size);
    }

    /** Numbers in all channels together. */
    public int total() {
        return channels.size() * size;
    }
}
