package org.nearedge.app.chart.draw;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.nearedge.app.chart.FigureSheet;
import org.nearedge.app.chart.FigureSheet.Panel;
import org.nearedge.app.chart.FigureSheet.Row;

/**
 * Where the panels of a sheet lie. Axes of panels side by side begin at the same height and end at the same height,
 * and those of panels below one another begin and end at the same x, as far as the columns agree.
 */
final class SheetLayout {
    private static final RenderingHints.Key MEASURING = new RenderingHints.Key(0x6e6564) {
        @Override
        public boolean isCompatibleValue(Object value) {
            return value instanceof Boolean;
        }
    };

    /** A panel's place in its row and the room its axes take, in the sheet's unit. */
    private record Placed(JFreeChart chart, int row, double from, double to, PlotRenderingInfo info) {
        /** False also where there is no room to draw any. */
        boolean hasAxes() {
            return chart.getPlot() instanceof XYPlot plot
                    && !(plot instanceof PlacesPlot)
                    && info.getPlotArea() != null;
        }

        double left() {
            return info.getDataArea().getMinX() - info.getPlotArea().getMinX();
        }

        double right() {
            return info.getPlotArea().getMaxX() - info.getDataArea().getMaxX();
        }

        double above(Rectangle2D area) {
            return info.getDataArea().getMinY() - area.getMinY();
        }

        double below() {
            return info.getPlotArea().getMaxY() - info.getDataArea().getMaxY();
        }
    }

    private SheetLayout() {}

    static boolean isMeasuring(Graphics2D g2) {
        return Boolean.TRUE.equals(g2.getRenderingHint(MEASURING));
    }

    /** The rectangle of each panel, in reading order. */
    static List<Rectangle2D> places(FigureSheet sheet, Rectangle2D area, double gap) {
        List<Rectangle2D> places = new ArrayList<>();
        double heights = sheet.rows().stream().mapToDouble(Row::height).sum();
        double high = area.getHeight() - gap * (sheet.rows().size() - 1);
        double y = area.getY();
        for (Row row : sheet.rows()) {
            double widths = row.panels().stream().mapToDouble(Panel::width).sum();
            double wide = area.getWidth() - gap * (row.panels().size() - 1);
            double height = high * row.height() / heights;
            double x = area.getX();
            for (Panel panel : row.panels()) {
                double width = wide * panel.width() / widths;
                places.add(new Rectangle2D.Double(x, y, width, height));
                x += width + gap;
            }
            y += height + gap;
        }
        return places;
    }

    /** Gives the axes of charts that belong together the same room. */
    static void align(FigureSheet sheet, List<JFreeChart> charts, List<Rectangle2D> places) {
        List<Placed> all = measured(sheet, charts, places);
        for (int i = 0; i < all.size(); i++) {
            Placed one = all.get(i);
            if (!one.hasAxes()) {
                continue;
            }
            List<Placed> beside = all.stream().filter(p -> p.row() == one.row()).toList();
            List<Placed> below = all.stream()
                    .filter(p -> Math.abs(p.from() - one.from()) < 0.5 && Math.abs(p.to() - one.to()) < 0.5)
                    .toList();
            AxisSpace sides = new AxisSpace();
            sides.setLeft(most(below, Placed::left));
            sides.setRight(most(below, Placed::right));
            AxisSpace foot = new AxisSpace();
            foot.setBottom(most(beside, Placed::below));
            double top = most(beside, p -> p.above(places.get(all.indexOf(p)))) - one.above(places.get(i));
            XYPlot plot = one.chart().getXYPlot();
            plot.setFixedRangeAxisSpace(sides);
            plot.setFixedDomainAxisSpace(foot);
            plot.setInsets(new RectangleInsets(Math.max(0, top), 0, 0, 0));
        }
    }

    private static double most(List<Placed> panels, ToDoubleFunction<Placed> room) {
        return panels.stream().filter(Placed::hasAxes).mapToDouble(room).max().orElse(0);
    }

    /** Draws every chart without its data, to see how much room its words and numbers take. */
    private static List<Placed> measured(FigureSheet sheet, List<JFreeChart> charts, List<Rectangle2D> places) {
        BufferedImage nothing = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = nothing.createGraphics();
        g2.setRenderingHint(MEASURING, true);
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g2.setClip(new Rectangle(0, 0, 0, 0));
        List<Placed> all = new ArrayList<>();
        int index = 0;
        for (int row = 0; row < sheet.rows().size(); row++) {
            for (int i = 0; i < sheet.rows().get(row).panels().size(); i++) {
                Rectangle2D place = places.get(index);
                ChartRenderingInfo info = new ChartRenderingInfo(null);
                charts.get(index).draw(g2, place, info);
                all.add(new Placed(charts.get(index), row, place.getMinX(), place.getMaxX(), info.getPlotInfo()));
                index++;
            }
        }
        g2.dispose();
        return all;
    }
}
