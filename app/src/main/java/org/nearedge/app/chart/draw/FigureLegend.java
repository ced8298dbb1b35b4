package org.nearedge.app.chart.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Band;
import org.nearedge.app.chart.FigureSpec.Bars;
import org.nearedge.app.chart.FigureSpec.Colour;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Points;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.gauge.GaugeLegend;
import org.nearedge.app.chart.raster.Raster;
import org.nearedge.app.chart.style.FigureFont;
import org.nearedge.app.chart.style.FigureStyle;
import org.nearedge.app.chart.style.FigureTheme;
import org.nearedge.app.chart.style.PointShape;

/**
 * One row (more if it must wrap) above the plot, where it covers no data. Names that differ only before a comma, as
 * {@code s, true} and {@code p, true}, share one entry, {@code true}: the colour is already told by {@code s} and
 * {@code p}.
 */
final class FigureLegend {
    private static final Color CLEAR = new Color(0, 0, 0, 0);

    private FigureLegend() {}

    /** @param letter that the first row leaves room for; may be empty */
    static void add(JFreeChart chart, FigureSpec spec, FigureTheme theme, FigureStyle style, String letter) {
        LegendItemCollection items = spec.atoms() != null
                ? AtomsLegend.items(spec.atoms(), theme, style)
                : spec.gauges().isEmpty() ? items(spec, theme, style) : GaugeLegend.items(spec.gauges(), theme, style);
        if (items.getItemCount() == 0) {
            return;
        }
        LegendRows rows = new LegendRows(style.length(0.5), letter, FigureFont.of(style.em()));
        LegendTitle legend = new LegendTitle(() -> items, rows, rows);
        legend.setItemFont(FigureFont.of(style.legendEm()));
        legend.setItemPaint(theme.quiet());
        legend.setBackgroundPaint(null);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.RIGHT);
        legend.setPadding(RectangleInsets.ZERO_INSETS);
        legend.setMargin(0, 0, style.length(0.25), 0);
        double gap = style.length(0.12);
        legend.setLegendItemGraphicPadding(new RectangleInsets(gap, gap, gap, gap));
        legend.setItemLabelPadding(new RectangleInsets(gap, gap, gap, gap));
        chart.addLegend(legend);
    }

    static LegendItemCollection items(FigureSpec spec, FigureTheme theme, FigureStyle style) {
        Map<String, LegendItem> items = new LinkedHashMap<>();
        List<String> names = spec.curves().stream().map(Curve::name).toList();
        Map<Role, Integer> seen = new EnumMap<>(Role.class);
        Shape line = new Line2D.Double(-style.length(0.75), 0, style.length(0.75), 0);
        for (Curve curve : spec.curves()) {
            int index = curve.rank(seen.merge(curve.role(), 1, Integer::sum) - 1);
            String name = shared(curve.name(), names);
            Color color = name.equals(curve.name()) ? theme.line(curve.role(), index) : theme.quiet();
            BasicStroke stroke = style.stroke(curve.role(), theme.dash(curve.role(), index));
            items.putIfAbsent(name, new LegendItem(name, name, null, null, line, stroke, color));
        }
        seen.clear();
        names = spec.bands().stream().map(Band::name).toList();
        Shape swatch = new Rectangle2D.Double(
                -style.length(0.75), -style.length(0.3), 2 * style.length(0.75), 2 * style.length(0.3));
        for (Band band : spec.bands()) {
            int index = seen.merge(band.role(), 1, Integer::sum) - 1;
            String name = shared(band.name(), names);
            Color color = theme.band(name.equals(band.name()) ? band.role() : Role.RAW, index);
            items.putIfAbsent(name, new LegendItem(name, name, null, null, swatch, color));
        }
        points(items, spec, theme, style);
        for (Bars bars : spec.bars()) {
            Color color = theme.bar(bars.colour().index());
            items.putIfAbsent(bars.name(), new LegendItem(bars.name(), bars.name(), null, null, swatch, color));
        }
        if (spec.raster() != null) {
            Raster.Legend words = spec.raster().legend();
            Color hatched = new Color(RasterPicture.mixed(theme.ground(), theme.quiet(), 0.5));
            items.putIfAbsent(
                    words.masked(), new LegendItem(words.masked(), words.masked(), null, null, swatch, hatched));
            items.putIfAbsent(
                    words.unread(),
                    new LegendItem(
                            words.unread(),
                            words.unread(),
                            null,
                            null,
                            swatch,
                            theme.ground(),
                            style.frame(),
                            theme.quiet()));
        }
        items.remove("");
        LegendItemCollection all = new LegendItemCollection();
        for (LegendItem item : items.values()) {
            item.setLabelFont(FigureFont.of(style.legendEm(), item.getLabel()));
            all.add(item);
        }
        return all;
    }

    private static void points(Map<String, LegendItem> items, FigureSpec spec, FigureTheme theme, FigureStyle style) {
        List<FigureSpec.Shape> shapes = theme.shapes(spec.points());
        for (int i = 0; i < shapes.size(); i++) {
            Points points = spec.points().get(i);
            String name = points.name();
            Color color = points.colour() instanceof Colour.Category c ? theme.category(c.index()) : theme.quiet();
            Shape sign = PointShape.of(shapes.get(i), style.point(0));
            items.putIfAbsent(
                    name,
                    PointShape.isOpen(shapes.get(i))
                            ? new LegendItem(name, name, null, null, sign, CLEAR, style.pointLine(), color)
                            : new LegendItem(name, name, null, null, sign, color));
        }
    }

    /** What follows the comma, if another name ends in the same way; otherwise the whole name. */
    private static String shared(String name, List<String> names) {
        int comma = name.lastIndexOf(", ");
        String ending = comma < 0 ? name : name.substring(comma);
        boolean alone =
                comma < 0 || names.stream().filter(n -> n.endsWith(ending)).count() < 2;
        return alone ? name : ending.substring(2);
    }
}
