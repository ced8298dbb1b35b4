package org.nearedge.app.chart.view;

import java.util.Locale;
import java.util.Optional;
import org.jfree.data.Range;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.FigureSpec.Scale;
import org.nearedge.app.chart.draw.Envelope;
import org.nearedge.app.chart.raster.Raster;

/** What lies under the cursor. */
final class FigureReadout {
    /** A point of a curve: at the cursor's x, interpolated linearly between samples. */
    record Hit(Curve curve, int index, double x, double y) {}

    private FigureReadout() {}

    /** The curve whose value at the cursor's x is nearest to the cursor on screen. */
    static Optional<Hit> nearest(FigureSpec spec, FigureScale scale, double px, double py) {
        double x = scale.toX(px);
        Hit best = null;
        for (int i = 0; i < spec.curves().size(); i++) {
            Curve curve = spec.curves().get(i);
            if (curve.role() == Role.GUIDE) {
                continue;
            }
            double y = valueAt(curve, x);
            double distance = Math.abs(scale.toPixelY(y) - py);
            if (Double.isFinite(y) && (best == null || distance < Math.abs(scale.toPixelY(best.y()) - py))) {
                best = new Hit(curve, i, x, y);
            }
        }
        return Optional.ofNullable(best);
    }

    /** NaN outside the curve. */
    static double valueAt(Curve curve, double at) {
        double[] x = curve.x();
        int right = Envelope.lowerBound(x, at);
        if (right == x.length || (right == 0 && x[0] > at)) {
            return Double.NaN;
        }
        if (x[right] == at) {
            return curve.y()[right];
        }
        double t = (at - x[right - 1]) / (x[right] - x[right - 1]);
        return curve.y()[right - 1] + t * (curve.y()[right] - curve.y()[right - 1]);
    }

    static String text(FigureSpec spec, FigureScale scale, Hit hit) {
        String name = hit.curve().name();
        return place(spec, scale, hit.x(), hit.y()) + (name.isEmpty() ? "" : "   " + name);
    }

    /** Place and number of the cell of an image. */
    static String cell(FigureSpec spec, FigureScale scale, double px, double py) {
        Raster raster = spec.raster();
        double x = scale.toX(px);
        double y = scale.toY(py);
        int row = raster.y().cell(y, raster.height());
        int column = raster.x().cell(x, raster.width());
        boolean inside = row >= 0 && row < raster.height() && column >= 0 && column < raster.width();
        String value = !inside || Float.isNaN(raster.at(row, column))
                ? ""
                : "   "
                        + number(
                                raster.at(row, column),
                                raster.colours().high() - raster.colours().low());
        return place(spec, scale, x, y) + " " + unit(spec.yLabel()) + value;
    }

    /** Both coordinates. */
    static String place(FigureSpec spec, FigureScale scale, double x, double y) {
        String first = axisNumber(spec.axes().x(), x, scale.x()) + " " + unit(spec.xLabel());
        return first.strip() + "   " + axisNumber(spec.axes().y(), y, scale.y());
    }

    private static String axisNumber(Scale axis, double value, Range range) {
        return axis == Scale.LOG
                ? String.format(Locale.ROOT, "%.3g", value).replace('-', '\u2212')
                : number(value, range.getLength());
    }

    /** With a resolution of a thousandth of the range in view. */
    static String number(double value, double range) {
        int decimals = (int) Math.ceil(3 - Math.log10(range));
        if (decimals > 9 || Math.abs(value) >= 1e9) {
            return String.format(Locale.ROOT, "%.4g", value).replace('-', '−');
        }
        double step = Math.pow(10, -decimals);
        double rounded = decimals < 0 ? Math.rint(value / step) * step : value;
        String text = String.format(Locale.ROOT, "%." + Math.max(0, decimals) + "f", rounded);
        return text.matches("-0(\\.0*)?") ? text.substring(1) : text.replace('-', '−');
    }

    /** What stands in the label's last brackets. */
    static String unit(String label) {
        int open = label.lastIndexOf('(');
        int close = label.lastIndexOf(')');
        return open >= 0 && close > open ? label.substring(open + 1, close) : "";
    }
}
