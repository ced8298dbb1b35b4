package org.nearedge.model;

/**
 * A uniform axis of absolute energies on which spectra stand at their own excitation energy, zero below the onset
 * (Kiyohara et al., J. Phys. Mater. 2019, 2, 024003).
 *
 * @param first eV
 * @param step eV
 * @param size number of channels
 */
public record AbsoluteAxis(double first, double step, int size) {
    public AbsoluteAxis {
        if (!(step > 0) || size < 2 || !Double.isFinite(first)) {
            throw new IllegalArgumentException(
                    "no axis of absolute energies: first " + first + ", step " + step + ", size " + size);
        }
    }

    /**
     * Places a curve, linearly between its channels; above its last channel it stays at that one's value.
     *
     * @param from energy of the curve's first number relative to the onset, eV
     * @param channel eV
     * @param onset absolute energy of the onset, eV
     * @param at where the {@link #size} numbers are written
     */
    void place(float[] curve, int length, double from, double channel, double onset, float[] into, int at) {
        for (int i = 0; i < size; i++) {
            double relative = first + i * step - onset;
            if (relative >= 0) {
                double position = Math.min(length - 1.0, (relative - from) / channel);
                int left = Math.min(length - 2, (int) position);
                into[at + i] = (float) (curve[left] + (position - left) * (curve[left + 1] - curve[left]));
            }
        }
    }
}
