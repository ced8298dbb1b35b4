package org.nearedge.process;

import java.util.Optional;

/**
 * What a model wants to see: a uniform axis relative to the onset, and the Gaussian broadening of the spectra it was
 * trained on.
 *
 * @param first first energy relative to the onset, eV
 * @param step eV
 * @param size number of channels
 * @param sigma Gaussian standard deviation, eV
 */
public record InputGrid(double first, double step, int size, double sigma) {
    /** -1 to 19 eV in 200 numbers (Si-K; Takahara et al., J. Phys. Chem. C 2024, 128, 13500). */
    public static InputGrid siliconK(double sigma) {
        return new InputGrid(-1, 0.1, 200, sigma);
    }

    /** -1 to 15 eV in 160 numbers (O-K; Kiyohara et al., J. Phys. Mater. 2019, 2, 024003). */
    public static InputGrid oxygenK(double sigma) {
        return new InputGrid(-1, 0.1, 160, sigma);
    }

    /** The grid of an edge that models know, {@code Si-K} or {@code O-K}; empty for any other. */
    public static Optional<InputGrid> of(String edge, double sigma) {
        return switch (edge) {
            case "Si-K" -> Optional.of(siliconK(sigma));
            case "O-K" -> Optional.of(oxygenK(sigma));
            default -> Optional.empty();
        };
    }

    public double last() {
        return first + (size - 1) * step;
    }
}
