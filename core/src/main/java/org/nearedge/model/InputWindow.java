package org.nearedge.model;

import org.nearedge.process.InputGrid;

/**
 * A part of a model's curves, to learn what each part is worth (Takahara et al., J. Phys. Chem. C 2024, 128, 13500).
 *
 * @param from first energy that is seen, eV
 * @param to first energy above it that is not seen, eV
 */
public record InputWindow(double from, double to) {
    private static final double ROUNDING = 1e-6;

    public InputWindow {
        if (!(from < to)) {
            throw new IllegalArgumentException("no window: " + from + " to " + to + " eV");
        }
    }

    /** Sets a row to 0 outside the window in each of its curves; what follows the curves is kept. */
    void mask(float[] row, InputGrid grid, int channels) {
        for (int i = 0; i < grid.size(); i++) {
            double energy = grid.first() + i * grid.step();
            if (energy < from - ROUNDING || energy > to - ROUNDING) {
                for (int channel = 0; channel < channels; channel++) {
                    row[channel * grid.size() + i] = 0;
                }
            }
        }
    }
}
