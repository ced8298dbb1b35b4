package org.nearedge.app.chart.draw;

import org.jfree.data.Range;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Band;
import org.nearedge.app.chart.FigureSpec.Curve;

/** How far the axes of a figure reach. */
public final class FigureExtent {
    private static final Range UNIT = new Range(0, 1);

    private FigureExtent() {}

    /** The x range a figure asks for, or that of its data. */
    public static Range x(FigureSpec spec) {
        Reach reach = new Reach();
        spec.curves().forEach(c -> reach.add(c.x(), null));
        spec.bands().forEach(b -> reach.add(b.x(), null));
        Range data = reach.range();
        double from = spec.xFrom() != null ? spec.xFrom() : data == null ? 0 : data.getLowerBound();
        double to = spec.xTo() != null ? spec.xTo() : data == null ? from + 1 : data.getUpperBound();
        return from < to ? new Range(from, to) : new Range(from - 0.5, from + 0.5);
    }

    /** The y range that shows everything whose x is in a range: from zero where the data nearly reach it. */
    public static Range y(FigureSpec spec, Range x) {
        Reach reach = new Reach();
        for (Curve curve : spec.curves()) {
            reach.add(curve.y(), inside(curve.x(), x));
        }
        for (Band band : spec.bands()) {
            reach.add(band.lower(), inside(band.x(), x));
            reach.add(band.upper(), inside(band.x(), x));
        }
        Range data = reach.range();
        if (data == null) {
            return UNIT;
        }
        double low = data.getLowerBound();
        double high = data.getUpperBound();
        if (low == high) {
            double half = low == 0 ? 0.5 : Math.abs(low) * 0.1;
            return new Range(low - half, high + half);
        }
        double margin = 0.05 * (high - low);
        // Room for the names of regions and markers above the data.
        double above = spec.regions().isEmpty() && spec.markers().isEmpty() ? margin : 3 * margin;
        boolean fromZero = low >= 0 && low < 0.3 * high;
        return new Range(fromZero ? 0 : low - margin, high + above);
    }

    private static int[] inside(double[] x, Range range) {
        return new int[] {
            Envelope.lowerBound(x, range.getLowerBound()), Envelope.lowerBound(x, Math.nextUp(range.getUpperBound()))
        };
    }

    /** Lowest and highest finite value so far. */
    private static final class Reach {
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;

        void add(double[] values, int[] span) {
            int from = span == null ? 0 : span[0];
            int to = span == null ? values.length : span[1];
            for (int i = from; i < to; i++) {
                if (Double.isFinite(values[i])) {
                    low = Math.min(low, values[i]);
                    high = Math.max(high, values[i]);
                }
            }
        }

        Range range() {
            return low <= high ? new Range(low, high) : null;
        }
    }
}
