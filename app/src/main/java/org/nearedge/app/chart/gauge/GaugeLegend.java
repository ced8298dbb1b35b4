package org.nearedge.app.chart.gauge;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.nearedge.app.chart.FigureSpec.Gauge;
import org.nearedge.app.chart.FigureSpec.Mark;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.style.FigureFont;
import org.nearedge.app.chart.style.FigureStyle;
import org.nearedge.app.chart.style.FigureTheme;

/** What the signs of gauges mean, each named once. */
public final class GaugeLegend {
    private GaugeLegend() {}

    public static LegendItemCollection items(List<Gauge> gauges, FigureTheme theme, FigureStyle style) {
        LegendItemCollection items = new LegendItemCollection();
        Shape swatch = new Rectangle2D.Double(
                -style.length(0.5), -style.length(0.3), 2 * style.length(0.5), 2 * style.length(0.3));
        items.add(
                named("prediction, 90 %", swatch, theme.band(Role.PREDICTED, 0), theme.line(Role.PREDICTED, 0), style));
        Set<String> seen = new LinkedHashSet<>();
        for (Gauge gauge : gauges) {
            int neighbours = 0;
            for (Mark mark : gauge.marks()) {
                int index = mark.role() == Role.NEIGHBOUR ? neighbours++ : 0;
                if (seen.add(mark.name())) {
                    Shape diamond = GaugePlot.diamond(0, 0, style);
                    items.add(named(mark.name(), diamond, theme.ground(), theme.line(mark.role(), index), style));
                }
            }
        }
        if (gauges.stream().anyMatch(gauge -> gauge.known().length > 0)) {
            items.add(named("library", swatch, theme.known(), null, style));
        }
        return items;
    }

    private static LegendItem named(String name, Shape shape, Color fill, Color outline, FigureStyle style) {
        BasicStroke stroke = style.mark();
        LegendItem item = outline == null
                ? new LegendItem(name, name, null, null, shape, fill)
                : new LegendItem(name, name, null, null, shape, fill, stroke, outline);
        item.setLabelFont(FigureFont.of(style.legendEm(), name));
        return item;
    }
}
