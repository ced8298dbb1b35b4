package org.nearedge.app.chart.draw;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Label;
import org.nearedge.app.chart.FigureSpec.Points;
import org.nearedge.app.chart.style.FigureFont;
import org.nearedge.app.chart.style.FigureStyle;
import org.nearedge.app.chart.style.FigureTheme;

/** Writes all labels of a figure, each on the side of its place where it covers least: other labels, then points. */
final class LabelAnnotation extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;

    private final transient FigureSpec spec;
    private final FigureTheme theme;
    private final transient FigureStyle style;

    LabelAnnotation(FigureSpec spec, FigureTheme theme, FigureStyle style) {
        this.spec = spec;
        this.theme = theme;
        this.style = style;
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis xAxis,
            ValueAxis yAxis,
            int index,
            PlotRenderingInfo info) {
        List<double[]> points = points(area, plot, xAxis, yAxis);
        List<Rectangle2D> taken = new ArrayList<>();
        for (Label label : spec.labels()) {
            double px = xAxis.valueToJava2D(label.x(), area, plot.getDomainAxisEdge());
            double py = yAxis.valueToJava2D(label.y(), area, plot.getRangeAxisEdge());
            if (!area.contains(px, py)) {
                continue;
            }
            Font font = FigureFont.of(style.em() * 0.85, label.text());
            g2.setFont(font);
            double width = g2.getFontMetrics().stringWidth(label.text());
            Rectangle2D best = null;
            double least = Double.POSITIVE_INFINITY;
            for (Rectangle2D place : places(px, py, width, style.length(0.95))) {
                double cost = cost(place, area, taken, points, style.length(0.35));
                if (cost < least) {
                    least = cost;
                    best = place;
                }
            }
            taken.add(best);
            g2.setPaint(theme.text());
            TextUtils.drawAlignedString(
                    label.text(),
                    g2,
                    (float) best.getX(),
                    (float) (best.getMaxY() - style.length(0.2)),
                    TextAnchor.BASELINE_LEFT);
        }
    }

    private List<double[]> points(Rectangle2D area, XYPlot plot, ValueAxis xAxis, ValueAxis yAxis) {
        List<double[]> all = new ArrayList<>();
        for (Points set : spec.points()) {
            for (int i = 0; i < set.x().length; i++) {
                double px = xAxis.valueToJava2D(set.x()[i], area, plot.getDomainAxisEdge());
                double py = yAxis.valueToJava2D(set.y()[i], area, plot.getRangeAxisEdge());
                if (area.contains(px, py)) {
                    all.add(new double[] {px, py});
                }
            }
        }
        return all;
    }

    /** Above, right, left, below and the corners, near and a line farther away. */
    private List<Rectangle2D> places(double px, double py, double width, double height) {
        List<Rectangle2D> all = new ArrayList<>();
        for (double gap : new double[] {style.length(0.45), style.length(1.3)}) {
            double up = py - gap - height;
            double middle = py - height / 2;
            double right = px + gap;
            double left = px - gap - width;
            double centre = px - width / 2;
            for (double[] corner : new double[][] {
                {right, up + 0.3 * height},
                {right, middle},
                {left, middle},
                {left, up + 0.3 * height},
                {centre, up},
                {centre, py + gap},
                {right, py + 0.7 * gap},
                {left, py + 0.7 * gap}
            }) {
                all.add(new Rectangle2D.Double(corner[0], corner[1], width, height));
            }
        }
        return all;
    }

    private static double cost(
            Rectangle2D place, Rectangle2D area, List<Rectangle2D> taken, List<double[]> points, double edge) {
        double cost = area.contains(place.getX() - edge, place.getY(), place.getWidth() + 2 * edge, place.getHeight())
                ? 0
                : 1e6;
        for (Rectangle2D other : taken) {
            cost += place.intersects(other) ? 1e4 : 0;
        }
        for (double[] point : points) {
            cost += place.contains(point[0], point[1]) ? 1 : 0;
        }
        return cost;
    }
}
