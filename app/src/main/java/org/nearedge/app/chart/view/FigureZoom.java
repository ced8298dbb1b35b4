package org.nearedge.app.chart.view;

import org.jfree.data.Range;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.draw.FigureExtent;

/**
 * What part of a figure is shown. Until the user sets y, it follows the data in view. A new figure with the same axis
 * labels keeps the part: sliders make a new figure with every move.
 */
final class FigureZoom {
    /** Narrowest view as a part of the whole. */
    private static final double NARROWEST = 1e-5;

    private FigureSpec spec = FigureSpec.empty("", "");
    private Range home = new Range(0, 1);
    /** Null: all. */
    private Range x;
    /** Null: what the data in view need. */
    private Range y;

    void show(FigureSpec next) {
        boolean same = next.xLabel().equals(spec.xLabel()) && next.yLabel().equals(spec.yLabel());
        spec = next;
        home = FigureExtent.x(next);
        if (!same || (x != null && !x.intersects(home))) {
            reset();
        } else if (x != null) {
            setX(x);
        }
    }

    Range x() {
        return x == null ? home : x;
    }

    Range y() {
        return y == null ? FigureExtent.y(spec, x()) : y;
    }

    boolean isWhole() {
        return x == null && y == null;
    }

    boolean isYSet() {
        return y != null;
    }

    void reset() {
        x = null;
        y = null;
    }

    /** Shows this range as far as the figure has it; all of it if the range is the whole or lies outside. */
    void setX(Range range) {
        if (range.intersects(home)) {
            place(range);
        } else {
            x = null;
        }
    }

    private void place(Range range) {
        double length = Math.max(range.getLength(), NARROWEST * home.getLength());
        if (length >= home.getLength() * (1 - 1e-9)) {
            x = null;
            return;
        }
        double from = Math.max(home.getLowerBound(), Math.min(home.getUpperBound() - length, range.getLowerBound()));
        x = new Range(from, from + length);
    }

    void setY(Range range) {
        if (range.getLength() > 0 && Double.isFinite(range.getLength())) {
            y = range;
        }
    }

    /** @param factor below 1 shows less, above 1 more; the value {@code about} stays where it is */
    void zoomX(double factor, double about) {
        setX(scaled(x(), factor, about));
    }

    void zoomY(double factor, double about) {
        Range all = FigureExtent.y(spec, home);
        Range next = scaled(y(), factor, about);
        if (next.getLength() >= NARROWEST * all.getLength() && next.getLength() <= 10 * all.getLength()) {
            setY(next);
        }
    }

    /** Moves the view by an amount, in units of x; stops at the figure's ends. */
    void panX(double by) {
        if (x != null) {
            place(Range.shift(x, by, true));
        }
    }

    void panY(double by) {
        setY(Range.shift(y(), by, true));
    }

    private static Range scaled(Range range, double factor, double about) {
        return new Range(
                about - (about - range.getLowerBound()) * factor, about + (range.getUpperBound() - about) * factor);
    }
}
