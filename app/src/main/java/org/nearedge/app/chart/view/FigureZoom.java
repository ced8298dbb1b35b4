package org.nearedge.app.chart.view;

import java.util.List;
import org.jfree.data.Range;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Scale;
import org.nearedge.app.chart.draw.FigureExtent;

/**
 * What part of a figure is shown. Until the user sets y, it follows the data in view. A new figure with the same axis
 * labels keeps the part: sliders make a new figure with every move. All lengths are taken along the axis, so that a
 * logarithmic one is zoomed and moved in decades.
 */
final class FigureZoom {
    /** Narrowest view as a part of the whole. */
    private static final double NARROWEST = 5e-4;

    /** Entries of provenance that say which data are shown; a slider changes none of them. */
    private static final List<String> ABOUT =
            List.of("Figure", "File", "Model", "Sigma (eV)", "Split", "Split seed", "Edge", "Sorted by", "Property");

    private FigureSpec spec = FigureSpec.empty("", "");
    /** All of x, in values and along the axis. */
    private Range whole = new Range(0, 1);

    private Range home = whole;
    /** Null: all; along the axis, as is the next. */
    private Range x;
    /** Null: what the data in view need. */
    private Range y;

    void show(FigureSpec next) {
        boolean same = next.xLabel().equals(spec.xLabel())
                && next.yLabel().equals(spec.yLabel())
                && next.axes().x() == spec.axes().x()
                && next.axes().y() == spec.axes().y()
                && isAbout(next).equals(isAbout(spec));
        spec = next;
        whole = FigureExtent.x(next);
        home = along(xScale(), whole);
        if (!same || (x != null && !x.intersects(home))) {
            reset();
        } else if (x != null) {
            setAlongX(x);
        }
    }

    /** What the data are of, as far as the figure tells: other data are shown whole. */
    private static List<String> isAbout(FigureSpec figure) {
        return ABOUT.stream()
                .map(key -> figure.provenance().getOrDefault(key, ""))
                .toList();
    }

    private Scale xScale() {
        return spec.axes().x();
    }

    private Scale yScale() {
        return spec.axes().y();
    }

    Range x() {
        return x == null ? whole : values(xScale(), x);
    }

    Range y() {
        return y == null ? FigureExtent.y(spec, x()) : values(yScale(), y);
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
        setAlongX(along(xScale(), range));
    }

    private void setAlongX(Range range) {
        if (range != null && range.intersects(home)) {
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
        setAlongY(along(yScale(), range));
    }

    private void setAlongY(Range range) {
        if (range != null && range.getLength() > 0 && Double.isFinite(range.getLength())) {
            y = range;
        }
    }

    /** @param factor below 1 shows less, above 1 more; the value {@code about} stays where it is */
    void zoomX(double factor, double about) {
        setAlongX(scaled(alongX(), factor, xScale().along(about)));
    }

    void zoomY(double factor, double about) {
        Range all = along(yScale(), FigureExtent.y(spec, whole));
        Range next = scaled(alongY(), factor, yScale().along(about));
        if (next.getLength() >= NARROWEST * all.getLength() && next.getLength() <= 10 * all.getLength()) {
            setAlongY(next);
        }
    }

    /** Moves the view by a length along the axis (units of x, or decades); stops at the figure's ends. */
    void panX(double by) {
        if (x != null) {
            place(Range.shift(x, by, true));
        }
    }

    void panY(double by) {
        setAlongY(Range.shift(alongY(), by, true));
    }

    /** What is in view along the axis. */
    Range alongX() {
        return x == null ? home : x;
    }

    Range alongY() {
        return along(yScale(), y());
    }

    /** Moves a zoomed view so that a place is in it; y becomes free if it was set and does not show the place. */
    void uncover(double atX, double atY) {
        double place = xScale().along(atX);
        if (x != null && !x.contains(place)) {
            place(Range.shift(x, place - x.getCentralValue(), true));
        }
        if (y != null && !y.contains(yScale().along(atY))) {
            y = null;
        }
    }

    private static Range scaled(Range range, double factor, double about) {
        return new Range(
                about - (about - range.getLowerBound()) * factor, about + (range.getUpperBound() - about) * factor);
    }

    /** Null where a logarithmic axis has no such range. */
    private static Range along(Scale scale, Range values) {
        double from = scale.along(values.getLowerBound());
        double to = scale.along(values.getUpperBound());
        return from <= to ? new Range(from, to) : null;
    }

    private static Range values(Scale scale, Range along) {
        return new Range(scale.value(along.getLowerBound()), scale.value(along.getUpperBound()));
    }
}
