package org.nearedge.app.chart.draw;

import java.util.List;
import org.jfree.data.Range;
import org.jfree.data.xy.AbstractXYDataset;
import org.nearedge.app.chart.FigureSpec.Colour;
import org.nearedge.app.chart.FigureSpec.Points;

/** The points of a figure as JFreeChart reads them: the very arrays of the specification. */
final class PointData extends AbstractXYDataset {
    private static final long serialVersionUID = 1L;

    private final transient List<Points> sets;

    PointData(List<Points> sets) {
        this.sets = List.copyOf(sets);
    }

    Points set(int series) {
        return sets.get(series);
    }

    /** Lowest and highest of the numbers told by colour, over all sets: one colour bar is for all. Null: none. */
    static Range values(List<Points> sets) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Points points : sets) {
            if (points.colour() instanceof Colour.Values v) {
                for (double value : v.values()) {
                    if (Double.isFinite(value)) {
                        low = Math.min(low, value);
                        high = Math.max(high, value);
                    }
                }
            }
        }
        return low < high ? new Range(low, high) : low == high ? new Range(low - 0.5, high + 0.5) : null;
    }

    @Override
    public int getSeriesCount() {
        return sets.size();
    }

    @Override
    public Comparable<?> getSeriesKey(int series) {
        return set(series).name();
    }

    @Override
    public int getItemCount(int series) {
        return set(series).x().length;
    }

    @Override
    public Number getX(int series, int item) {
        return getXValue(series, item);
    }

    @Override
    public double getXValue(int series, int item) {
        return set(series).x()[item];
    }

    @Override
    public Number getY(int series, int item) {
        return getYValue(series, item);
    }

    @Override
    public double getYValue(int series, int item) {
        return set(series).y()[item];
    }
}
