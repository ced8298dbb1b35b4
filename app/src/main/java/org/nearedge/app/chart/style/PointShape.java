package org.nearedge.app.chart.style;

import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.nearedge.app.chart.FigureSpec.Shape;

/** The signs of points, of equal area to the eye, about the origin. */
public final class PointShape {
    private PointShape() {}

    /** @param width of a dot; other shapes are as large to the eye */
    public static java.awt.Shape of(Shape shape, double width) {
        double r = width / 2;
        return switch (shape) {
            case DOT -> new Ellipse2D.Double(-r, -r, width, width);
            case RING -> new Ellipse2D.Double(-0.9 * r, -0.9 * r, 0.9 * width, 0.9 * width);
            // Not round: rings mark what is chosen.
            case HALO -> new Rectangle2D.Double(-1.6 * r, -1.6 * r, 1.6 * width, 1.6 * width);
            case SQUARE -> new Rectangle2D.Double(-0.88 * r, -0.88 * r, 0.88 * width, 0.88 * width);
            case DIAMOND -> polygon(0, -1.25 * r, 1.25 * r, 0, 0, 1.25 * r, -1.25 * r, 0);
            case TRIANGLE -> polygon(0, -1.25 * r, 1.15 * r, 0.8 * r, -1.15 * r, 0.8 * r);
            case CROSS -> cross(0.9 * r);
        };
    }

    /** Whether the shape is a line, not an area. */
    public static boolean isOpen(Shape shape) {
        return shape == Shape.RING || shape == Shape.CROSS || shape == Shape.HALO;
    }

    /** The shape at a place. */
    public static java.awt.Shape at(java.awt.Shape shape, double x, double y) {
        if (shape instanceof Ellipse2D e) {
            return new Ellipse2D.Double(x + e.getX(), y + e.getY(), e.getWidth(), e.getHeight());
        }
        if (shape instanceof Rectangle2D r) {
            return new Rectangle2D.Double(x + r.getX(), y + r.getY(), r.getWidth(), r.getHeight());
        }
        return AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape);
    }

    private static Path2D polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    private static Path2D cross(double r) {
        Path2D path = new Path2D.Double();
        path.moveTo(-r, -r);
        path.lineTo(r, r);
        path.moveTo(-r, r);
        path.lineTo(r, -r);
        return path;
    }
}
