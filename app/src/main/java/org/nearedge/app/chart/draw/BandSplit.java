package org.nearedge.app.chart.draw;

import java.awt.Color;
import java.util.Arrays;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.draw.AreaRenderer.Area;

/** Cuts the area between a curve and zero at one energy; the curve's value there is interpolated linearly. */
final class BandSplit {
    private BandSplit() {}

    static Area below(Curve curve, double at, Color color) {
        int end = Envelope.lowerBound(curve.x(), at);
        double[] x = Arrays.copyOf(curve.x(), end);
        double[] y = Arrays.copyOf(curve.y(), end);
        if (end > 0 && end < curve.x().length) {
            x = Arrays.copyOf(x, end + 1);
            y = Arrays.copyOf(y, end + 1);
            x[end] = at;
            y[end] = between(curve, end, at);
        }
        return new Area(curve.name(), x, new double[x.length], y, color);
    }

    static Area above(Curve curve, double at, Color color) {
        int start = Envelope.lowerBound(curve.x(), at);
        int size = curve.x().length;
        if (start == 0 || start == size) {
            double[] x = Arrays.copyOfRange(curve.x(), start, size);
            return new Area(curve.name(), x, new double[x.length], Arrays.copyOfRange(curve.y(), start, size), color);
        }
        double[] x = Arrays.copyOfRange(curve.x(), start - 1, size);
        double[] y = Arrays.copyOfRange(curve.y(), start - 1, size);
        x[0] = at;
        y[0] = between(curve, start, at);
        return new Area(curve.name(), x, new double[x.length], y, color);
    }

    private static double between(Curve curve, int right, double at) {
        double x0 = curve.x()[right - 1];
        double t = (at - x0) / (curve.x()[right] - x0);
        return curve.y()[right - 1] + t * (curve.y()[right] - curve.y()[right - 1]);
    }
}
