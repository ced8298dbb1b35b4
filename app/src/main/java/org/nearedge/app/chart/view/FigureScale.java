package org.nearedge.app.chart.view;

import org.jfree.data.Range;
import org.nearedge.app.chart.FigureSpec.Scale;

/** Where values lie on screen: the plot's rectangle in pixels, y downwards, and the ranges it shows. */
record FigureScale(double left, double top, double width, double height, Range x, Range y, Scale xScale, Scale yScale) {
    FigureScale(double left, double top, double width, double height, Range x, Range y) {
        this(left, top, width, height, x, y, Scale.LINEAR, Scale.LINEAR);
    }

    double toPixelX(double value) {
        return left + share(xScale, x, value) * width;
    }

    double toPixelY(double value) {
        return top + (1 - share(yScale, y, value)) * height;
    }

    double toX(double pixel) {
        return value(xScale, x, (pixel - left) / width);
    }

    double toY(double pixel) {
        return value(yScale, y, 1 - (pixel - top) / height);
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

    private static double share(Scale scale, Range range, double value) {
        double from = scale.along(range.getLowerBound());
        return (scale.along(value) - from) / (scale.along(range.getUpperBound()) - from);
    }

    private static double value(Scale scale, Range range, double share) {
        double from = scale.along(range.getLowerBound());
        return scale.value(from + share * (scale.along(range.getUpperBound()) - from));
    }
}
