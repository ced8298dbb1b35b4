package org.nearedge.app.chart.draw;

import java.awt.Color;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.style.FigureFont;
import org.nearedge.app.chart.style.FigureStyle;
import org.nearedge.app.chart.style.FigureTheme;

/** Regions and markers in an exported figure. In the window they lie on a layer above the chart. */
public final class FigureMarks {
    /** A marker's name with this in it stands on both sides of the line: {@code VB | CB}. */
    static final String BOTH_SIDES = " | ";

    private static final Color CLEAR = new Color(0, 0, 0, 0);

    private FigureMarks() {}

    static void add(XYPlot plot, FigureSpec spec, FigureTheme theme, FigureStyle style) {
        for (FigureSpec.Region region : spec.regions()) {
            IntervalMarker marker = new IntervalMarker(region.from(), region.to(), theme.region());
            marker.setOutlinePaint(null);
            label(marker, region.name(), true, theme.regionEdge(), style);
            plot.addDomainMarker(marker, Layer.BACKGROUND);
        }
        for (FigureSpec.Marker line : spec.markers()) {
            ValueMarker marker = new ValueMarker(line.at(), theme.marker(), style.marker(), null, null, 1);
            label(marker, right(line.name()), false, theme.marker(), style);
            plot.addDomainMarker(marker, Layer.FOREGROUND);
            if (!left(line.name()).isEmpty()) {
                ValueMarker name = new ValueMarker(line.at(), CLEAR, style.marker(), null, null, 1);
                label(name, left(line.name()), true, theme.marker(), style);
                plot.addDomainMarker(name, Layer.FOREGROUND);
            }
        }
    }

    /** The part of a marker's name that stands left of its line; mostly empty. */
    public static String left(String name) {
        int bar = name.indexOf(BOTH_SIDES);
        return bar < 0 ? "" : name.substring(0, bar);
    }

    /** The part of a marker's name that stands right of its line. */
    public static String right(String name) {
        int bar = name.indexOf(BOTH_SIDES);
        return bar < 0 ? name : name.substring(bar + BOTH_SIDES.length());
    }

    /** A region's name ends where the region ends: an onset's name, right of it, then has its place. */
    private static void label(Marker marker, String name, boolean left, Color color, FigureStyle style) {
        boolean region = marker instanceof IntervalMarker;
        marker.setLabel(name);
        marker.setLabelFont(FigureFont.of(style.em() * 0.85, name));
        marker.setLabelPaint(color);
        marker.setLabelBackgroundColor(CLEAR);
        marker.setLabelAnchor(left != region ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(left ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
        double gap = style.length(0.35);
        marker.setLabelOffset(new RectangleInsets(gap, gap, gap, gap));
    }
}
