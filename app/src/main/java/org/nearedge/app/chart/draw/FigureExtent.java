package org.nearedge.app.chart.draw;

import org.jfree.data.Range;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Band;
import org.nearedge.app.chart.FigureSpec.Bars;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Points;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.FigureSpec.Scale;
import org.nearedge.app.chart.raster.Span;

/** How far the axes of a figure reach. */
public final class FigureExtent {
    private FigureExtent() {}

    /** The x range a figure asks for, or that of its data; points and bars do not touch the frame. */
    public static Range x(FigureSpec spec) {
        if (spec.raster() != null) {
            return image(spec.raster().x(), spec.xFrom(), spec.xTo());
        }
        Scale scale = spec.axes().x();
        Reach reach = new Reach(scale);
        for (Curve curve : spec.curves()) {
            // A guide goes as far as the data, not farther.
            if (curve.role() != Role.GUIDE || spec.points().isEmpty()) {
                reach.add(curve.x(), 0, curve.x().length);
            }
        }
        spec.bands().forEach(b -> reach.add(b.x(), 0, b.x().length));
        Reach apart = new Reach(scale);
        for (Points points : spec.points()) {
            for (int i = 0; i < points.x().length; i++) {
                if (Double.isFinite(spec.axes().y().along(points.y()[i]))) {
                    apart.add(points.x()[i]);
                }
            }
        }
        for (Bars bars : spec.bars()) {
            apart.add(bars.from(), 0, bars.from().length);
            apart.add(bars.to(), 0, bars.to().length);
        }
        reach.addWithMargin(apart, 0.035);
        return reach.range(spec.xFrom(), spec.xTo());
    }

    /** The y range that shows everything whose x is in a range: from zero where the data nearly reach it. */
    public static Range y(FigureSpec spec, Range x) {
        if (spec.raster() != null) {
            return image(spec.raster().y(), spec.axes().yFrom(), spec.axes().yTo());
        }
        Scale scale = spec.axes().y();
        Reach reach = new Reach(scale);
        for (Curve curve : spec.curves()) {
            if (curve.role() != Role.GUIDE || spec.points().isEmpty()) {
                reach.add(curve.y(), first(curve.x(), x), last(curve.x(), x));
            }
        }
        for (Band band : spec.bands()) {
            reach.add(band.lower(), first(band.x(), x), last(band.x(), x));
            reach.add(band.upper(), first(band.x(), x), last(band.x(), x));
        }
        for (Points points : spec.points()) {
            for (int i = 0; i < points.x().length; i++) {
                if (x.contains(points.x()[i])) {
                    reach.add(points.y()[i]);
                }
            }
        }
        boolean bars = false;
        for (Bars set : spec.bars()) {
            for (int i = 0; i < set.from().length; i++) {
                if (x.intersects(Math.min(set.from()[i], set.to()[i]), Math.max(set.from()[i], set.to()[i]))) {
                    reach.add(set.height()[i]);
                    bars = true;
                }
            }
        }
        if (bars) {
            reach.add(0);
        }
        // Room for the names of regions and markers above the data.
        boolean named = !spec.regions().isEmpty() || !spec.markers().isEmpty();
        reach.open(named ? 0.15 : 0.05, spec.points().isEmpty() ? 0 : 0.02, bars);
        return reach.range(spec.axes().yFrom(), spec.axes().yTo());
    }

    /** An image ends where its cells end. */
    private static Range image(Span cells, Double from, Double to) {
        return new Range(from == null ? cells.from() : from, to == null ? cells.to() : to);
    }

    private static int first(double[] x, Range range) {
        return Envelope.lowerBound(x, range.getLowerBound());
    }

    private static int last(double[] x, Range range) {
        return Envelope.lowerBound(x, Math.nextUp(range.getUpperBound()));
    }

    /** Lowest and highest value so far, along the axis: values where a logarithmic axis has none are left out. */
    private static final class Reach {
        private final Scale scale;
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;

        Reach(Scale scale) {
            this.scale = scale;
        }

        void add(double value) {
            include(scale.along(value));
        }

        private void include(double along) {
            if (Double.isFinite(along)) {
                low = Math.min(low, along);
                high = Math.max(high, along);
            }
        }

        void add(double[] values, int from, int to) {
            for (int i = from; i < to; i++) {
                add(values[i]);
            }
        }

        void addWithMargin(Reach other, double part) {
            if (other.low <= other.high) {
                double margin = part * (other.high - other.low);
                include(other.low - margin);
                include(other.high + margin);
            }
        }

        /**
         * Room about the data, except below zero where nothing is.
         *
         * @param above part of the height that stays free above; below it is 0.05
         * @param clear data that come nearer to zero than this part of the highest would touch the frame there
         * @param bars stand on zero, or hang from it
         */
        void open(double above, double clear, boolean bars) {
            if (!(low <= high)) {
                return;
            }
            if (low == high) {
                double half = scale == Scale.LOG ? 0.5 : low == 0 ? 0.5 : Math.abs(low) * 0.1;
                low -= half;
                high += half;
                return;
            }
            double length = high - low;
            boolean fromZero = scale == Scale.LINEAR && (bars && low == 0)
                    || scale == Scale.LINEAR && low >= clear * high && low >= 0 && low < 0.3 * high;
            boolean toZero = scale == Scale.LINEAR && bars && high == 0;
            low = fromZero ? 0 : low - 0.05 * length;
            high = toZero ? 0 : high + above * length;
        }

        /** With given ends where they are given and possible. */
        Range range(Double fixedFrom, Double fixedTo) {
            boolean some = low <= high;
            double from = fixed(fixedFrom, some ? low : fixedTo == null ? 0 : scale.along(fixedTo) - 1);
            double to = fixed(fixedTo, some ? high : from + 1);
            double gap = from < to ? 0 : 0.5;
            return new Range(scale.value(from - gap), scale.value((from < to ? to : from) + gap));
        }

        private double fixed(Double end, double otherwise) {
            return end == null || !Double.isFinite(scale.along(end)) ? otherwise : scale.along(end);
        }
    }
}
