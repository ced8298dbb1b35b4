package org.nearedge.process;

import java.util.Arrays;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.Spectrum;

/** Puts a spectrum on evenly spaced channels, for what only works on those. */
final class UniformAxis {
    /** Listed energies that deviate less than this from even spacing (rounding in a text file) count as even. */
    private static final double TOLERANCE = 0.02;

    /** An uneven axis becomes at most this many times longer. */
    private static final int LONGEST = 16;

    private UniformAxis() {}

    static boolean isEven(EnergyAxis axis) {
        if (axis.isUniform()) {
            return true;
        }
        double step = axis.step();
        for (int i = 1; i < axis.size(); i++) {
            if (Math.abs(axis.at(i) - axis.first() - i * step) > TOLERANCE * step) {
                return false;
            }
        }
        return true;
    }

    /**
     * The spectrum itself if its channels are even; else resampled from its first to its last energy with the step that
     * a tenth of its channels keep or undercut. Not the very smallest: a single pair of nearly equal energies, common
     * in monochromator scans, would make the axis needlessly fine.
     */
    static Spectrum of(Spectrum in) {
        EnergyAxis axis = in.axis();
        if (axis.isUniform()) {
            return in;
        }
        if (axis.size() == 1) {
            return in.withAxis(EnergyAxis.uniform(axis.first(), 1, 1));
        }
        if (isEven(axis)) {
            return in.withAxis(EnergyAxis.uniform(axis.first(), axis.step(), axis.size()));
        }
        double[] gaps = new double[axis.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = axis.at(i + 1) - axis.at(i);
        }
        Arrays.sort(gaps);
        double span = axis.last() - axis.first();
        double wanted = Math.max(gaps[gaps.length / 10], span / ((double) LONGEST * axis.size()));
        int intervals = (int) Math.ceil(span / wanted - 1e-9);
        EnergyAxis even = EnergyAxis.uniform(axis.first(), span / intervals, intervals + 1);
        Interpolation curve = new Interpolation(in);
        double[] values = new double[even.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = curve.at(even.at(i));
        }
        return in.with(even, values);
    }
}
