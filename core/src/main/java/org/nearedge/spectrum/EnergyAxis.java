package org.nearedge.spectrum;

import java.util.Arrays;
import java.util.Locale;

/** Strictly ascending, finite energies in eV; uniform (first and step) or listed one by one. */
public final class EnergyAxis {
    private final double first;
    private final double step;
    private final int size;
    /** Null for a uniform axis. */
    private final double[] listed;
    /** Logarithms of the energies, when they were first asked for: all spectra of an image share their axis. */
    private volatile double[] logarithms;
    /** The part that was cut out last: every spectrum of an image is cut alike, and its axis keeps what it knows. */
    private volatile Part lastPart;

    private record Part(int from, int to, EnergyAxis axis) {}

    private EnergyAxis(double first, double step, int size, double[] listed) {
        this.first = first;
        this.step = step;
        this.size = size;
        this.listed = listed;
    }

    /**
     * @param first energy of channel 0, eV
     * @param step dispersion, eV per channel, above zero
     * @param size number of channels, at least 1
     */
    public static EnergyAxis uniform(double first, double step, int size) {
        if (!Double.isFinite(first) || !Double.isFinite(step) || step <= 0 || size < 1) {
            throw new IllegalArgumentException("no energy axis: first " + first + ", step " + step + ", size " + size);
        }
        return new EnergyAxis(first, step, size, null);
    }

    /** An axis whose energies (eV) are given one by one; they must be finite and strictly ascending. */
    public static EnergyAxis of(double... energies) {
        if (energies.length < 1 || !Double.isFinite(energies[0])) {
            throw new IllegalArgumentException("no energy axis: " + energies.length + " energies");
        }
        for (int i = 1; i < energies.length; i++) {
            if (!(energies[i] > energies[i - 1]) || !Double.isFinite(energies[i])) {
                throw new IllegalArgumentException("energies do not ascend at index " + i);
            }
        }
        double mean = energies.length == 1 ? 1 : (energies[energies.length - 1] - energies[0]) / (energies.length - 1);
        return new EnergyAxis(energies[0], mean, energies.length, energies.clone());
    }

    public int size() {
        return size;
    }

    public boolean isUniform() {
        return listed == null;
    }

    /** Energy at an index, eV. */
    public double at(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("channel " + index + " of " + size);
        }
        return listed == null ? first + index * step : listed[index];
    }

    /** Natural logarithm of the energy at an index, in eV; NaN below zero. */
    public double logAt(int index) {
        double[] known = logarithms;
        if (known == null) {
            known = new double[size];
            for (int i = 0; i < size; i++) {
                known[i] = Math.log(at(i));
            }
            logarithms = known;
        }
        return known[index];
    }

    public double first() {
        return first;
    }

    public double last() {
        return at(size - 1);
    }

    /** Dispersion, eV per channel; the mean one if the axis is not uniform. */
    public double step() {
        return step;
    }

    public double[] toArray() {
        if (listed != null) {
            return listed.clone();
        }
        double[] energies = new double[size];
        for (int i = 0; i < size; i++) {
            energies[i] = at(i);
        }
        return energies;
    }

    public boolean contains(double energy) {
        return energy >= first && energy <= last();
    }

    /** Index of the channel nearest to an energy (eV), clamped to the axis. */
    public int indexOf(double energy) {
        if (listed == null) {
            return (int) Math.max(0, Math.min(size - 1, Math.round((energy - first) / step)));
        }
        int found = Arrays.binarySearch(listed, energy);
        if (found >= 0) {
            return found;
        }
        int above = -found - 1;
        if (above == 0 || above == size) {
            return Math.max(0, above - 1);
        }
        return energy - listed[above - 1] <= listed[above] - energy ? above - 1 : above;
    }

    /** The same axis with every energy moved by an amount, eV. */
    public EnergyAxis shifted(double by) {
        if (listed == null) {
            return uniform(first + by, step, size);
        }
        return of(Arrays.stream(listed).map(e -> e + by).toArray());
    }

    /** Channels from (included) to (excluded). */
    public EnergyAxis slice(int from, int to) {
        if (from < 0 || to > size || from >= to) {
            throw new IndexOutOfBoundsException("channels " + from + " to " + to + " of " + size);
        }
        Part last = lastPart;
        if (last == null || last.from != from || last.to != to) {
            EnergyAxis axis =
                    listed == null ? uniform(at(from), step, to - from) : of(Arrays.copyOfRange(listed, from, to));
            last = new Part(from, to, axis);
            lastPart = last;
        }
        return last.axis;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EnergyAxis that
                && first == that.first
                && step == that.step
                && size == that.size
                && Arrays.equals(listed, that.listed);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Double.hashCode(first) + Double.hashCode(step)) + size;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4g to %.4g eV, %d channels", first, last(), size);
    }
}
