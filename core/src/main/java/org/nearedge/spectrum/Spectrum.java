package org.nearedge.spectrum;

import java.util.Arrays;

/** One finite intensity per channel of an energy axis. Immutable. Intensity unit: counts or arbitrary, see metadata. */
public final class Spectrum {
    private final String name;
    private final EnergyAxis axis;
    private final double[] intensity;
    private final Metadata metadata;

    /** @param intensity one finite value per channel of the axis */
    public Spectrum(String name, EnergyAxis axis, double[] intensity, Metadata metadata) {
        if (intensity.length != axis.size()) {
            throw new IllegalArgumentException(intensity.length + " values on an axis of " + axis.size());
        }
        for (int i = 0; i < intensity.length; i++) {
            if (!Double.isFinite(intensity[i])) {
                throw new IllegalArgumentException("intensity is not finite in channel " + i);
            }
        }
        this.name = name;
        this.axis = axis;
        this.intensity = intensity.clone();
        this.metadata = metadata;
    }

    public String name() {
        return name;
    }

    public EnergyAxis axis() {
        return axis;
    }

    public Metadata metadata() {
        return metadata;
    }

    public int size() {
        return intensity.length;
    }

    public double at(int index) {
        return intensity[index];
    }

    /** A copy of the intensities, shape (channels). */
    public double[] toArray() {
        return intensity.clone();
    }

    /** Intensity at an energy (eV) by linear interpolation; the end values outside the axis. */
    public double valueAt(double energy) {
        int n = axis.size();
        if (n == 1 || energy <= axis.first()) {
            return intensity[0];
        }
        if (energy >= axis.last()) {
            return intensity[n - 1];
        }
        int left = axis.indexOf(energy);
        if (axis.at(left) > energy) {
            left--;
        }
        left = Math.min(left, n - 2);
        double t = (energy - axis.at(left)) / (axis.at(left + 1) - axis.at(left));
        return intensity[left] + t * (intensity[left + 1] - intensity[left]);
    }

    public double max() {
        return Arrays.stream(intensity).max().orElseThrow();
    }

    public double min() {
        return Arrays.stream(intensity).min().orElseThrow();
    }

    public Spectrum withName(String other) {
        return new Spectrum(other, axis, intensity, metadata);
    }

    public Spectrum withIntensity(double[] other) {
        return new Spectrum(name, axis, other, metadata);
    }

    public Spectrum withAxis(EnergyAxis other) {
        return new Spectrum(name, other, intensity, metadata);
    }

    public Spectrum withMetadata(Metadata other) {
        return new Spectrum(name, axis, intensity, other);
    }

    public Spectrum with(EnergyAxis otherAxis, double[] otherIntensity) {
        return new Spectrum(name, otherAxis, otherIntensity, metadata);
    }

    /** Channels from (included) to (excluded). */
    public Spectrum slice(int from, int to) {
        return with(axis.slice(from, to), Arrays.copyOfRange(intensity, from, to));
    }

    /** Same name, axis, intensities to the bit, and metadata. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Spectrum that
                && name.equals(that.name)
                && axis.equals(that.axis)
                && Arrays.equals(intensity, that.intensity)
                && metadata.equals(that.metadata);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(intensity);
    }

    @Override
    public String toString() {
        return name + " (" + axis + ")";
    }
}
