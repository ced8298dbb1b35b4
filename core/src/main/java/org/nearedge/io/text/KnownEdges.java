package org.nearedge.io.text;

import java.util.OptionalDouble;

/**
 * Tells keV from eV where a file does not say: only if the numbers, read as keV, show their steepest rise at a K edge.
 * Edge energies: Bearden and Burr, Rev. Mod. Phys. 39 (1967) 125, in eV.
 */
final class KnownEdges {
    private static final double[] K_EDGES = {
        532.0, 696.7, 870.2, 1072.1, 1305.0, 1559.6, 1838.9, 2145.5, 2472.0, 2822.4, 3205.9, 3607.4, 4038.1, 4492.8,
        4966.4, 5465.1, 5989.2, 6539.0, 7112.0, 7708.9, 8332.8, 8978.9, 9658.6, 10367.1, 11103.1
    };

    /** Chemical shifts and calibration move an edge by some eV. */
    private static final double NEAR = 8;

    /** Coarser is no near-edge structure. */
    private static final double WIDEST_STEP = 5;

    private KnownEdges() {}

    /**
     * The edge (eV) at which the intensity rises most steeply if the energies are read as keV.
     *
     * @param energies ascending, unit unknown
     * @param intensity one value per energy; may hold values that are not finite
     */
    static OptionalDouble ifKiloElectronVolts(double[] energies, double[] intensity) {
        int n = energies.length;
        double span = 1000 * (energies[n - 1] - energies[0]);
        if (n < 10 || energies[0] < 0.4 || energies[n - 1] > 15 || span / (n - 1) > WIDEST_STEP || span > 3000) {
            return OptionalDouble.empty();
        }
        double steepest = 0;
        double at = Double.NaN;
        // Over a few channels, so that noise is not the steepest.
        int reach = Math.max(1, Math.min(n / 10, (int) Math.round(2 / (span / (n - 1)))));
        for (int i = 0; i + reach < n; i++) {
            double rise = (intensity[i + reach] - intensity[i]) / (energies[i + reach] - energies[i]);
            if (rise > steepest) {
                steepest = rise;
                at = 500 * (energies[i] + energies[i + reach]);
            }
        }
        for (double edge : K_EDGES) {
            if (Math.abs(edge - at) <= NEAR) {
                return OptionalDouble.of(edge);
            }
        }
        return OptionalDouble.empty();
    }
}
