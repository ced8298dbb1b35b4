package org.nearedge.process;

import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.Spectrum;

/**
 * What stands before and after every channel of an evenly spaced spectrum: the means over fixed energy windows, by
 * integrals of the piecewise linear curve, so that they hardly depend on the dispersion. Windows are cut off at the
 * ends of the data.
 */
final class EdgeContrast {
    /** Mean intensity from each channel up to this much above it, eV. */
    static final double ABOVE = 10;

    /** Mean intensity from this much … */
    static final double BELOW_FROM = 8;
    /** … to this much below each channel, eV; the foot of a broad edge lies in between and counts to neither. */
    static final double BELOW_TO = 2.5;

    /** At the very start of the data, the shortest stretch that serves as the mean below, eV. */
    private static final double SHORTEST = 0.5;

    private final EnergyAxis axis;
    private final double[] integral;
    private final double[] values;
    /** Means above and below, intensity. */
    final double[] above;

    final double[] below;
    /**
     * (above - below) / sqrt(1 / length above + 1 / length below): proportional to the step in units of its noise.
     * Intensity times square root of eV.
     */
    final double[] prominence;

    EdgeContrast(Spectrum even) {
        axis = even.axis();
        values = even.toArray();
        int n = values.length;
        integral = new double[n];
        for (int i = 1; i < n; i++) {
            integral[i] = integral[i - 1] + 0.5 * (values[i - 1] + values[i]) * axis.step();
        }
        above = new double[n];
        below = new double[n];
        prominence = new double[n];
        double first = axis.first();
        double last = axis.last();
        double shortest = Math.max(SHORTEST, axis.step());
        for (int i = 0; i < n; i++) {
            double energy = axis.at(i);
            double to = Math.min(last, energy + ABOVE);
            double from = Math.max(first, energy - BELOW_FROM);
            double end = Math.min(last, Math.max(energy - BELOW_TO, first + shortest));
            above[i] = mean(Math.min(energy, last - shortest), to);
            below[i] = mean(from, end);
            double length = Math.max(shortest, to - energy);
            prominence[i] = (above[i] - below[i]) / Math.sqrt(1 / length + 1 / (end - from));
        }
    }

    private double mean(double from, double to) {
        return (integralTo(to) - integralTo(from)) / (to - from);
    }

    private double integralTo(double energy) {
        double position = Math.max(0, Math.min(values.length - 1, (energy - axis.first()) / axis.step()));
        int left = Math.min((int) position, values.length - 2);
        double t = position - left;
        double value = values[left] + 0.5 * t * (values[left + 1] - values[left]);
        return integral[left] + t * value * axis.step();
    }
}
