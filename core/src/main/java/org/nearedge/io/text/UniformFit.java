package org.nearedge.io.text;

import java.util.Optional;

/**
 * A straight line through printed energies: energy of row i is first + i * step.
 *
 * @param first unit of the energies
 * @param step unit of the energies, above zero
 */
public record UniformFit(double first, double step) {
    private static final int SEARCH = 80;
    /** Last printed digit finer than this part of a step: the digits show an uneven axis. */
    private static final int FINE = 5;
    /** With so many rows also coarse digits do. */
    private static final int MANY = 20;

    private static final PrintedDigits EXACT = new PrintedDigits(300, 300);

    /** Whether the line gives every energy back within half of its last printed digit. */
    public boolean reproduces(double[] energies, PrintedDigits digits) {
        for (int i = 0; i < energies.length; i++) {
            if (!(Math.abs(first + i * step - energies[i]) <= digits.tolerance(energies[i]))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The roundest line that gives every energy back within half of its last printed digit; empty if none does, that
     * is, if the axis is not uniform.
     *
     * @param energies ascending, at least 2
     */
    public static Optional<UniformFit> of(double[] energies, PrintedDigits digits) {
        int n = energies.length;
        if (n < 2) {
            return Optional.empty();
        }
        Strip strip = new Strip(energies, digits);
        double step = (energies[n - 1] - energies[0]) / (n - 1);
        if (!strip.allows(step)) {
            step = strip.best(step, 4 * strip.widest / (n - 1));
            if (!strip.allows(step)) {
                return Optional.empty();
            }
        }
        // Few rows of coarse digits lie near some line by chance: 700, 701, 703, 706 is not 699.5 + 2 i.
        boolean coarse = 2 * strip.widest > step / FINE;
        if (coarse && n < MANY) {
            UniformFit exact = new UniformFit(energies[0], step);
            return exact.reproduces(energies, EXACT) ? Optional.of(exact) : Optional.empty();
        }
        step = strip.roundest(step);
        strip.allows(step);
        UniformFit fit = new UniformFit(strip.first(energies[0]), step);
        return step > 0 && fit.reproduces(energies, digits) ? Optional.of(fit) : Optional.empty();
    }

    private static double rounded(double value, int decimals) {
        double ten = Math.pow(10, decimals);
        return Math.rint(value * ten) / ten;
    }

    /** The band that the printed digits leave around the energies. */
    private static final class Strip {
        private final double[] energies;
        private final double[] tolerance;
        private double widest;
        /** First energies that the last step looked at allows: lowest and highest. */
        private double lowest;

        private double highest;

        Strip(double[] energies, PrintedDigits digits) {
            this.energies = energies;
            this.tolerance = new double[energies.length];
            for (int i = 0; i < energies.length; i++) {
                tolerance[i] = digits.tolerance(energies[i]);
                widest = Math.max(widest, tolerance[i]);
            }
        }

        /** How much room a step leaves for the first energy; a concave function of the step. */
        double room(double step) {
            lowest = Double.NEGATIVE_INFINITY;
            highest = Double.POSITIVE_INFINITY;
            for (int i = 0; i < energies.length; i++) {
                double first = energies[i] - i * step;
                lowest = Math.max(lowest, first - tolerance[i]);
                highest = Math.min(highest, first + tolerance[i]);
            }
            return highest - lowest;
        }

        boolean allows(double step) {
            return room(step) >= 0;
        }

        double best(double around, double within) {
            double low = around - within;
            double high = around + within;
            for (int i = 0; i < SEARCH && high > low; i++) {
                double third = (high - low) / 3;
                if (room(low + third) < room(high - third)) {
                    low += third;
                } else {
                    high -= third;
                }
            }
            return (low + high) / 2;
        }

        double roundest(double step) {
            for (int decimals = 0; decimals <= 15; decimals++) {
                double round = rounded(step, decimals);
                if (round > 0 && allows(round)) {
                    return round;
                }
            }
            return step;
        }

        double first(double printed) {
            if (printed >= lowest && printed <= highest) {
                return printed;
            }
            double middle = lowest + (highest - lowest) / 2;
            for (int decimals = 0; decimals <= 15; decimals++) {
                double round = rounded(middle, decimals);
                if (round >= lowest && round <= highest) {
                    return round;
                }
            }
            return middle;
        }
    }
}
