package org.nearedge.process.fit.shape;

/**
 * A number within bounds as a function of one without, so that a fit without bounds keeps them: between two bounds a
 * sine, above or below one a hyperbola (F. James, M. Roos, Comput. Phys. Commun. 10, 343 (1975), and the MINUIT manual,
 * section 1.2.1).
 */
final class Bounds {
    private final Double lower;
    private final Double upper;

    Bounds(Setting setting) {
        lower = setting.lower();
        upper = setting.upper();
    }

    /** The free number; one that starts at a bound is moved off it a little, where the function is flat. */
    double inner(double value) {
        if (lower != null && upper != null) {
            double share = 2 * (value - lower) / (upper - lower) - 1;
            return Math.asin(Math.max(-0.9999, Math.min(0.9999, share)));
        }
        if (lower != null || upper != null) {
            double away = 1 + Math.max(1e-6, lower != null ? value - lower : upper - value);
            return Math.sqrt(away * away - 1);
        }
        return value;
    }

    double outer(double inner) {
        if (lower != null && upper != null) {
            return lower + 0.5 * (upper - lower) * (1 + Math.sin(inner));
        }
        if (lower != null) {
            return lower - 1 + Math.sqrt(inner * inner + 1);
        }
        return upper != null ? upper + 1 - Math.sqrt(inner * inner + 1) : inner;
    }

    /** Derivative of the bounded number by the free one. */
    double slope(double inner) {
        if (lower != null && upper != null) {
            return 0.5 * (upper - lower) * Math.cos(inner);
        }
        if (lower != null) {
            return inner / Math.sqrt(inner * inner + 1);
        }
        return upper != null ? -inner / Math.sqrt(inner * inner + 1) : 1;
    }

    /** The bound that a number lies next to; null: none. */
    Double next(double value) {
        double room = lower != null && upper != null ? upper - lower : Math.max(1, Math.abs(value));
        if (lower != null && value - lower < 1e-3 * room) {
            return lower;
        }
        return upper != null && upper - value < 1e-3 * room ? upper : null;
    }

    /** Whether a number lies so near a bound that the bound holds it. */
    boolean holds(double value) {
        double room = lower != null && upper != null ? upper - lower : Math.max(1, Math.abs(value));
        return lower != null && value - lower < 1e-6 * room || upper != null && upper - value < 1e-6 * room;
    }
}
