package org.nearedge.app.chart.view;

import org.jfree.data.Range;

/** Where values lie on screen: the plot's rectangle in pixels, y downwards, and the ranges it shows. */
record FigureScale(double left, double top, double width, double height, Range x, Range y) {
    double toPixelX(double value) {
        return left + (value - x.getLowerBound()) / x.getLength() * width;
    }

    double toPixelY(double value) {
        return top + (y.getUpperBound() - value) / y.getLength() * height;
    }

    double toX(double pixel) {
        return x.getLowerBound() + (pixel - left) / width * x.getLength();
    }

    double toY(double pixel) {
        return y.getUpperBound() - (pixel - top) / height * y.getLength();
    }

    boolean contains(double px, double py) {
        return px >= left && px <= left + width && py >= top && py <= top + height;
    }

    double clampX(double px) {
        return Math.max(left, Math.min(left + width, px));
    }

    double clampY(double py) {
        return Math.max(top, Math.min(top + height, py));
    }
}
