package org.nearedge.app.chart.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Colour;
import org.nearedge.app.chart.FigureSpec.Points;
import org.nearedge.app.chart.style.FigureStyle;
import org.nearedge.app.chart.style.FigureTheme;
import org.nearedge.app.chart.style.PointShape;

/** Draws points, each with a fine line of the ground's colour about it, so that they stay apart where they are many. */
final class PointsRenderer extends WholeSeriesRenderer {
    private static final long serialVersionUID = 1L;

    private final FigureTheme theme;
    private final transient FigureStyle style;
    private final double width;
    private final boolean edged;
    private final transient List<FigureSpec.Shape> shapes;
    private final Range values;

    /** @param values lowest and highest of the numbers told by colour; null: none */
    PointsRenderer(FigureTheme theme, FigureStyle style, List<Points> sets, Range values) {
        int count = sets.stream().mapToInt(p -> p.x().length).sum();
        this.shapes = theme.shapes(sets);
        this.theme = theme;
        this.style = style;
        this.width = style.point(count);
        // Where thousands lie over one another, lines about them would hide their colours.
        this.edged = count <= 2000;
        this.values = values;
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
        Points points = ((PointData) dataset).set(series);
        Shape shape = PointShape.of(shapes.get(series), width);
        boolean open = PointShape.isOpen(shapes.get(series));
        g2.setStroke(open ? style.pointLine() : style.pointEdge());
        for (int i = 0; i < points.x().length; i++) {
            double px = xAxis.valueToJava2D(points.x()[i], area, plot.getDomainAxisEdge());
            double py = yAxis.valueToJava2D(points.y()[i], area, plot.getRangeAxisEdge());
            if (!Double.isFinite(px) || !Double.isFinite(py) || outside(area, px, py)) {
                continue;
            }
            Shape placed = PointShape.at(shape, px, py);
            g2.setPaint(colour(points.colour(), i));
            if (open) {
                g2.draw(placed);
            } else {
                g2.fill(placed);
                if (edged) {
                    g2.setPaint(theme.edge());
                    g2.draw(placed);
                }
            }
        }
    }

    private boolean outside(Rectangle2D area, double px, double py) {
        return px < area.getMinX() - width
                || px > area.getMaxX() + width
                || py < area.getMinY() - width
                || py > area.getMaxY() + width;
    }

    private Color colour(Colour colour, int item) {
        return colour instanceof Colour.Values v ? value(v.values()[item]) : category((Colour.Category) colour);
    }

    private Color category(Colour.Category category) {
        return theme.category(category.index());
    }

    private Color value(double value) {
        return theme.value(
                values == null || !Double.isFinite(value)
                        ? Double.NaN
                        : (value - values.getLowerBound()) / values.getLength());
    }
}
