package org.nearedge.spectrum;

import java.util.Arrays;
import java.util.Locale;

/** One axis of a data set as the file calibrates it. Value at index i: offset + i * scale, or the listed value. */
public final class DataAxis {
    private final String name;
    private final String units;
    private final double offset;
    private final double scale;
    private final int size;
    private final double[] listed;

    private DataAxis(String name, String units, double offset, double scale, int size, double[] listed) {
        this.name = name;
        this.units = units;
        this.offset = offset;
        this.scale = scale;
        this.size = size;
        this.listed = listed;
    }

    public static DataAxis uniform(String name, String units, double offset, double scale, int size) {
        return new DataAxis(name, units, offset, scale, size, null);
    }

    public static DataAxis listed(String name, String units, double[] values) {
        double scale = values.length > 1 ? (values[values.length - 1] - values[0]) / (values.length - 1) : 1;
        return new DataAxis(name, units, values[0], scale, values.length, values.clone());
    }

    public String name() {
        return name;
    }

    /** As the file writes it: {@code eV}, {@code keV}, {@code nm}, …; empty if the file gives none. */
    public String units() {
        return units;
    }

    public double offset() {
        return offset;
    }

    /** Step per index; the mean one if the values are listed. */
    public double scale() {
        return scale;
    }

    public int size() {
        return size;
    }

    public boolean isUniform() {
        return listed == null;
    }

    public double at(int index) {
        return listed == null ? offset + index * scale : listed[index];
    }

    public double[] toArray() {
        double[] values = new double[size];
        Arrays.setAll(values, this::at);
        return values;
    }

    /** An axis is an energy axis if its unit is one of energy. */
    public boolean isEnergy() {
        return electronVolts() > 0;
    }

    /** How many eV one unit of this axis is; 0 if its unit is not one of energy. */
    public double electronVolts() {
        return switch (units.strip().toLowerCase(Locale.ROOT)) {
            case "ev" -> 1;
            case "kev" -> 1000;
            case "mev" -> units.strip().startsWith("M") ? 1e6 : 1e-3;
            default -> 0;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataAxis that
                && name.equals(that.name)
                && units.equals(that.units)
                && offset == that.offset
                && scale == that.scale
                && size == that.size
                && Arrays.equals(listed, that.listed);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + size;
    }

    @Override
    public String toString() {
        return name + " [" + units + "] " + size;
    }
}
