package org.nearedge.app.chart.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.nearedge.app.chart.FigureSpec.Tick;
import org.nearedge.app.chart.style.FigureFont;
import org.nearedge.app.chart.style.FigureStyle;
import org.nearedge.app.chart.style.FigureTheme;

/** A horizontal axis with names in place of numbers; where they have no room side by side, they stand slanted. */
final class NamedAxis extends FigureAxis {
    private static final long serialVersionUID = 1L;

    private static final double SLANT = Math.toRadians(40);

    private final transient List<Tick> names;
    private final double gap;
    private boolean slanted;

    NamedAxis(String label, List<Tick> names, FigureTheme theme, FigureStyle style) {
        super(label, 0, theme, style);
        this.names = names;
        gap = style.length(0.6);
        setMinorTickMarksVisible(false);
        setTickLabelFont(FigureFont.of(
                style.em() * 0.92,
                String.join("", names.stream().map(Tick::name).toList())));
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
        g2.setFont(getTickLabelFont());
        slanted = !fits(g2, area, edge);
        List<NumberTick> ticks = new ArrayList<>();
        for (Tick tick : names) {
            if (getRange().contains(tick.at())) {
                ticks.add(
                        slanted
                                ? new NumberTick(
                                        tick.at(), tick.name(), TextAnchor.TOP_RIGHT, TextAnchor.TOP_RIGHT, -SLANT)
                                : new NumberTick(tick.at(), tick.name(), TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0));
            }
        }
        return ticks;
    }

    private boolean fits(Graphics2D g2, Rectangle2D area, RectangleEdge edge) {
        double end = Double.NEGATIVE_INFINITY;
        for (Tick tick : names.stream()
                .filter(t -> getRange().contains(t.at()))
                .sorted((a, b) -> Double.compare(a.at(), b.at()))
                .toList()) {
            double half = g2.getFontMetrics().stringWidth(tick.name()) / 2.0;
            double at = valueToJava2D(tick.at(), area, edge);
            if (at - half < end) {
                return false;
            }
            end = at + half + gap;
        }
        return true;
    }

    @Override
    protected double findMaximumTickLabelHeight(
            @SuppressWarnings("rawtypes") List ticks, Graphics2D g2, Rectangle2D area, boolean vertical) {
        double height = super.findMaximumTickLabelHeight(ticks, g2, area, vertical);
        return slanted ? Math.sin(SLANT) * findMaximumTickLabelWidth(ticks, g2, area, vertical) + 0.4 * height : height;
    }
}
