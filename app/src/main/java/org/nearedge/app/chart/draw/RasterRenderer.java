package org.nearedge.app.chart.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;
import org.nearedge.app.chart.raster.Raster;
import org.nearedge.app.chart.style.FigureStyle;
import org.nearedge.app.chart.style.FigureTheme;

/** Draws an image cell by cell, each in one colour, with the line around what is outlined. */
final class RasterRenderer extends WholeSeriesRenderer {
    private static final long serialVersionUID = 1L;

    private final transient Raster raster;
    private final FigureTheme theme;
    private final transient FigureStyle style;

    private RasterRenderer(Raster raster, FigureTheme theme, FigureStyle style) {
        this.raster = raster;
        this.theme = theme;
        this.style = style;
    }

    static void add(XYPlot plot, int index, Raster raster, FigureTheme theme, FigureStyle style) {
        DefaultXYDataset data = new DefaultXYDataset();
        data.addSeries("image", new double[][] {
            {raster.x().from(), raster.x().to()}, {raster.y().from(), raster.y().to()}
        });
        plot.setDataset(index, data);
        plot.setRenderer(index, new RasterRenderer(raster, theme, style));
    }

    @Override
    void drawSeries(
            Graphics2D g2,
            Rectangle2D area,
            XYPlot plot,
            ValueAxis xAxis,
            ValueAxis yAxis,
            XYDataset dataset,
            int series) {
        if (area.getWidth() < 1 || area.getHeight() < 1) {
            return;
        }
        double dots = RasterPicture.dots(g2, area, style);
        BufferedImage picture = new RasterPicture(raster, theme)
                .of(
                        new double[] {
                            xAxis.java2DToValue(area.getMinX(), area, plot.getDomainAxisEdge()),
                            xAxis.java2DToValue(area.getMaxX(), area, plot.getDomainAxisEdge())
                        },
                        new double[] {
                            yAxis.java2DToValue(area.getMinY(), area, plot.getRangeAxisEdge()),
                            yAxis.java2DToValue(area.getMaxY(), area, plot.getRangeAxisEdge())
                        },
                        (int) Math.ceil(area.getWidth() * dots),
                        (int) Math.ceil(area.getHeight() * dots),
                        style.length(0.55) * dots);
        Object before = g2.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
        g2.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g2.drawImage(
                picture,
                (int) Math.round(area.getX()),
                (int) Math.round(area.getY()),
                (int) Math.round(area.getWidth()),
                (int) Math.round(area.getHeight()),
                null);
        if (before != null) {
            g2.setRenderingHint(RenderingHints.KEY_INTERPOLATION, before);
        }
        if (!raster.outlined().isEmpty()) {
            Path2D outline = outline(xAxis, yAxis, area, plot);
            line(g2, outline, Color.BLACK, 0.22f);
            line(g2, outline, Color.WHITE, 0.1f);
        }
    }

    private void line(Graphics2D g2, Path2D outline, Color color, float ems) {
        g2.setPaint(color);
        g2.setStroke(new java.awt.BasicStroke(
                style.length(ems), java.awt.BasicStroke.CAP_SQUARE, java.awt.BasicStroke.JOIN_MITER));
        g2.draw(outline);
    }

    /** The edges between a cell that is outlined and one that is not, neighbouring edges in one line. */
    private Path2D outline(ValueAxis xAxis, ValueAxis yAxis, Rectangle2D area, XYPlot plot) {
        Path2D path = new Path2D.Double();
        for (int row = 0; row <= raster.height(); row++) {
            double y = yAxis.valueToJava2D(edge(raster.y(), row, raster.height()), area, plot.getRangeAxisEdge());
            for (int column = 0; column < raster.width(); column++) {
                int start = column;
                while (column < raster.width()
                        && raster.isOutlined(row - 1, column) != raster.isOutlined(row, column)) {
                    column++;
                }
                if (column > start) {
                    path.moveTo(x(xAxis, start, area, plot), y);
                    path.lineTo(x(xAxis, column, area, plot), y);
                }
            }
        }
        for (int column = 0; column <= raster.width(); column++) {
            double x = x(xAxis, column, area, plot);
            for (int row = 0; row < raster.height(); row++) {
                int start = row;
                while (row < raster.height() && raster.isOutlined(row, column - 1) != raster.isOutlined(row, column)) {
                    row++;
                }
                if (row > start) {
                    path.moveTo(
                            x,
                            yAxis.valueToJava2D(
                                    edge(raster.y(), start, raster.height()), area, plot.getRangeAxisEdge()));
                    path.lineTo(
                            x,
                            yAxis.valueToJava2D(edge(raster.y(), row, raster.height()), area, plot.getRangeAxisEdge()));
                }
            }
        }
        return path;
    }

    private double x(ValueAxis axis, int column, Rectangle2D area, XYPlot plot) {
        return axis.valueToJava2D(edge(raster.x(), column, raster.width()), area, plot.getDomainAxisEdge());
    }

    private static double edge(org.nearedge.app.chart.raster.Span span, int cell, int cells) {
        return span.from() + cell * span.length() / cells;
    }
}
