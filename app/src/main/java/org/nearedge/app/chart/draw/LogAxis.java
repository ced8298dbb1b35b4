package org.nearedge.app.chart.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.nearedge.app.chart.FigureSpec.Scale;
import org.nearedge.app.chart.style.FigureStyle;
import org.nearedge.app.chart.style.FigureTheme;

/** A logarithmic axis: ticks at powers of ten, or at 1, 2 and 5 times these where it spans few of them. */
final class LogAxis extends FigureAxis {
    /** More than numbers have. */
    private static final int MOST_DECADES = 700;

    private static final long serialVersionUID = 1L;

    private final double em;

    LogAxis(String label, FigureTheme theme, FigureStyle style) {
        super(label, 0, theme, style);
        em = style.em();
    }

    @Override
    public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
        double low = Math.log10(getRange().getLowerBound());
        double high = Math.log10(getRange().getUpperBound());
        double share = (Scale.LOG.along(value) - low) / (high - low);
        return RectangleEdge.isTopOrBottom(edge)
                ? area.getMinX() + share * area.getWidth()
                : area.getMaxY() - share * area.getHeight();
    }

    @Override
    public double java2DToValue(double pixel, Rectangle2D area, RectangleEdge edge) {
        double low = Math.log10(getRange().getLowerBound());
        double high = Math.log10(getRange().getUpperBound());
        double share = RectangleEdge.isTopOrBottom(edge)
                ? (pixel - area.getMinX()) / area.getWidth()
                : (area.getMaxY() - pixel) / area.getHeight();
        return Math.pow(10, low + share * (high - low));
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
        boolean horizontal = RectangleEdge.isTopOrBottom(edge);
        double decades = Math.log10(getUpperBound() / getLowerBound());
        double decade = (horizontal ? area.getWidth() : area.getHeight()) / Math.max(decades, 1e-9);
        double apart = em * (horizontal ? 3.6 : 1.8);
        // Between 2 and 5 lie 0.4 decades, between 5 and 10 are 0.3: these are the nearest neighbours.
        boolean fine = decades < 3 && 0.3 * decade >= apart;
        int step = (int) Math.max(1, Math.ceil(apart / decade));
        TextAnchor anchor = horizontal ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        List<NumberTick> ticks = new ArrayList<>();
        int last = (int) Math.ceil(Math.log10(getUpperBound()) - 1e-9);
        // A lower end that has become zero by rounding has no logarithm.
        int first = (int) Math.max(last - MOST_DECADES, Math.floor(Math.log10(getLowerBound()) + 1e-9));
        for (int power = first; power <= last; power++) {
            for (int factor = 1; factor < 10; factor++) {
                double value = factor * Math.pow(10, power);
                if (value < getLowerBound() * (1 - 1e-9) || value > getUpperBound() * (1 + 1e-9)) {
                    continue;
                }
                boolean named = factor == 1 ? Math.floorMod(power, step) == 0 : fine && (factor == 2 || factor == 5);
                String name = named ? name(factor, power) : "";
                if (named || step == 1) {
                    ticks.add(new NumberTick(
                            named ? TickType.MAJOR : TickType.MINOR, value, name, anchor, TextAnchor.CENTER, 0));
                }
            }
        }
        return ticks;
    }

    /** Plain numbers where all of the axis are short, otherwise powers of ten. */
    private String name(int factor, int power) {
        if (getLowerBound() > 0.9e-3 && getUpperBound() < 1.1e4) {
            return power >= 0
                    ? Long.toString(factor * Math.round(Math.pow(10, power)))
                    : "0." + "0".repeat(-power - 1) + factor;
        }
        return (factor > 1 ? factor + "\u00b7" : "") + "10" + superscript(power);
    }
}
