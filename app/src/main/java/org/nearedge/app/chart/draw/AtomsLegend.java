package org.nearedge.app.chart.draw;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.Set;
import java.util.TreeSet;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.nearedge.app.chart.atoms.AtomsDrawing;
import org.nearedge.app.chart.atoms.Element;
import org.nearedge.app.chart.atoms.Environment;
import org.nearedge.app.chart.style.FigureFont;
import org.nearedge.app.chart.style.FigureStyle;
import org.nearedge.app.chart.style.FigureTheme;

/** The absorber and the elements around it, by their colours. */
final class AtomsLegend {
    private AtomsLegend() {}

    static LegendItemCollection items(AtomsDrawing drawing, FigureTheme theme, FigureStyle style) {
        LegendItemCollection items = new LegendItemCollection();
        Environment environment = drawing.environment();
        if (environment.isEmpty()) {
            return items;
        }
        add(items, "absorber " + environment.sites().get(0).element(), new Color(Element.GOLD), theme, style);
        Set<String> elements = new TreeSet<>();
        environment.sites().stream().skip(1).forEach(site -> elements.add(site.element()));
        for (String element : elements) {
            add(items, element, new Color(Element.of(element).rgb()), theme, style);
        }
        return items;
    }

    private static void add(
            LegendItemCollection items, String name, Color colour, FigureTheme theme, FigureStyle style) {
        double radius = style.length(0.34);
        LegendItem item = new LegendItem(
                name,
                name,
                null,
                null,
                new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius),
                colour,
                style.frame(),
                theme.frame());
        item.setLabelFont(FigureFont.of(style.legendEm(), name));
        items.add(item);
    }
}
