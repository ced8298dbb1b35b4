package org.nearedge.app.chart.view;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.nearedge.app.chart.style.FigureTheme;
import org.nearedge.app.chart.view.FigurePoints.Point;

/** Marks points on the layer above the chart: rings about the chosen ones, discs under the brushed ones. */
final class PointMarks {
    private static final double RING = 7;
    private static final double DISC = 3.5;

    private PointMarks() {}

    static void brushed(GraphicsContext g, List<Point> points, FigureScale scale, FigureTheme theme) {
        g.setStroke(FigureLayer.fx(theme.text()));
        g.setLineWidth(1.3);
        for (Point point : points) {
            double x = scale.toPixelX(point.x());
            double y = scale.toPixelY(point.y());
            g.strokeOval(x - DISC - 1, y - DISC - 1, 2 * DISC + 2, 2 * DISC + 2);
        }
    }

    /** Two circles, light and dark, so that the ring is seen on any ground and any point. */
    static void rings(GraphicsContext g, List<Point> points, FigureScale scale, FigureTheme theme) {
        for (Point point : points) {
            double x = scale.toPixelX(point.x());
            double y = scale.toPixelY(point.y());
            circle(g, x, y, FigureLayer.fx(theme.ground()), 4.5);
            circle(g, x, y, FigureLayer.fx(theme.text()), 2);
        }
    }

    private static void circle(GraphicsContext g, double x, double y, Color color, double width) {
        g.setStroke(color);
        g.setLineWidth(width);
        g.strokeOval(x - RING, y - RING, 2 * RING, 2 * RING);
    }
}
