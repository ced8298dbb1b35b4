package org.nearedge.app.map.state;

import java.util.Locale;
import org.nearedge.spectrum.EnergyAxis;

/**
 * A range of energies.
 *
 * @param from eV, included
 * @param to eV, included, above from
 */
public record EnergyWindow(double from, double to) {
    public EnergyWindow {
        if (!(to > from) || !Double.isFinite(to - from)) {
            throw new IllegalArgumentException("no energy window: " + from + " to " + to + " eV");
        }
    }

    public static EnergyWindow whole(EnergyAxis axis) {
        double half = axis.step() / 2;
        return new EnergyWindow(axis.first() - half, axis.last() + half);
    }

    /** The part on an axis, at least one channel wide. */
    public EnergyWindow on(EnergyAxis axis) {
        double half = axis.step() / 2;
        double low = Math.max(axis.first() - half, Math.min(axis.last() - half, from));
        double high = Math.min(axis.last() + half, Math.max(low + axis.step(), to));
        return new EnergyWindow(low, high);
    }

    /** For people. */
    @Override
    public String toString() {
        return number(from) + " to " + number(to) + " eV";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
    }
}
