package org.nearedge.app.chart.raster;

/**
 * Where equal cells in a row lie along an axis.
 *
 * @param from outer edge of the first cell, in the unit
 * @param to outer edge of the last cell, in the unit
 * @param unit empty: the axis is not calibrated, and a cell is 1 long
 */
public record Span(double from, double to, String unit) {
    public Span {
        if (!(to > from) || !Double.isFinite(to - from)) {
            throw new IllegalArgumentException("no span: " + from + " to " + to);
        }
    }

    /** Cells that are counted only. */
    public static Span counted(int cells) {
        return new Span(-0.5, cells - 0.5, "");
    }

    public boolean isCalibrated() {
        return !unit.isEmpty();
    }

    public double length() {
        return to - from;
    }

    /** Middle of a cell. */
    public double middle(int cell, int cells) {
        return from + (cell + 0.5) * length() / cells;
    }

    /** The cell at a place; negative or not below the number of cells outside. */
    public int cell(double place, int cells) {
        return (int) Math.floor((place - from) / length() * cells);
    }
}
