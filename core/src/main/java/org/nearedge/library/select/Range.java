package org.nearedge.library.select;

/**
 * Values from..to, both included.
 *
 * @param from negative infinity: no lower end
 * @param to infinity: no upper end
 */
public record Range(double from, double to) {
    public static final Range ALL = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public Range {
        if (Double.isNaN(from) || Double.isNaN(to)) {
            throw new IllegalArgumentException("a range from " + from + " to " + to);
        }
    }

    /** Whether every value is in it, also one that is not known. */
    public boolean isAll() {
        return equals(ALL);
    }

    /** @param value NaN, one that is not known, is in no range that has an end */
    public boolean contains(double value) {
        return isAll() || value >= from && value <= to;
    }
}
