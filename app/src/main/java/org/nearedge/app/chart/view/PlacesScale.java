package org.nearedge.app.chart.view;

import java.awt.geom.Rectangle2D;
import org.jfree.data.Range;

/** Where places lie on screen: pixels, y downwards in both. */
record PlacesScale(Rectangle2D area, Range x, Range y) {
    double toPixelX(double place) {
        return area.getX() + (place - x.getLowerBound()) / x.getLength() * area.getWidth();
    }

    double toPixelY(double place) {
        return area.getY() + (place - y.getLowerBound()) / y.getLength() * area.getHeight();
    }

    double toX(double pixel) {
        return x.getLowerBound() + (pixel - area.getX()) / area.getWidth() * x.getLength();
    }

    double toY(double pixel) {
        return y.getLowerBound() + (pixel - area.getY()) / area.getHeight() * y.getLength();
    }

    boolean contains(double px, double py) {
        return area.contains(px, py);
    }

    double clampX(double px) {
        return Math.max(area.getMinX(), Math.min(area.getMaxX() - 1e-6, px));
    }

    double clampY(double py) {
        return Math.max(area.getMinY(), Math.min(area.getMaxY() - 1e-6, py));
    }
}
