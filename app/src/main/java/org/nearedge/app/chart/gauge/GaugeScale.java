package org.nearedge.app.chart.gauge;

import java.awt.geom.Rectangle2D;
import org.nearedge.app.chart.FigureSpec.Gauge;
import org.nearedge.app.chart.FigureSpec.Mark;

/** The scale of a gauge: as far as the library goes, and farther only for a value or an interval beyond it. */
final class GaugeScale {
    /** Bars of the histogram. */
    static final int BINS = 30;

    private final Gauge gauge;
    private double from = Double.POSITIVE_INFINITY;
    private double to = Double.NEGATIVE_INFINITY;

    GaugeScale(Gauge gauge) {
        this.gauge = gauge;
        for (double value : gauge.known()) {
            include(value);
        }
        include(gauge.lower());
        include(gauge.value());
        include(gauge.upper());
        for (Mark mark : gauge.marks()) {
            include(mark.value());
        }
        if (!(from < to)) {
            double middle = from == to ? from : 0;
            from = middle - 0.5;
            to = middle + 0.5;
        }
    }

    private void include(double value) {
        if (Double.isFinite(value)) {
            from = Math.min(from, value);
            to = Math.max(to, value);
        }
    }

    double from() {
        return from;
    }

    double to() {
        return to;
    }

    double x(double value, Rectangle2D bar) {
        return bar.getX() + (value - from) / (to - from) * bar.getWidth();
    }

    /** Library records in each of {@link #BINS} equal parts of the scale, over the largest of these numbers. */
    double[] histogram() {
        double[] shares = new double[BINS];
        double most = 0;
        for (double value : gauge.known()) {
            int bin = (int) Math.max(0, Math.min(BINS - 1, (value - from) / (to - from) * BINS));
            most = Math.max(most, ++shares[bin]);
        }
        for (int i = 0; i < BINS && most > 0; i++) {
            shares[i] /= most;
        }
        return shares;
    }
}
