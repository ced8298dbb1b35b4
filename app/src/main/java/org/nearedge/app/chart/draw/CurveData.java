package org.nearedge.app.chart.draw;

import java.util.List;
import org.jfree.data.xy.AbstractXYDataset;
import org.nearedge.app.chart.FigureSpec.Curve;

/** The curves of a figure as JFreeChart reads them: the very arrays of the specification, nothing thinned. */
final class CurveData extends AbstractXYDataset {
    private static final long serialVersionUID = 1L;

    private final transient List<Curve> curves;

    CurveData(List<Curve> curves) {
        this.curves = List.copyOf(curves);
    }

    double[] x(int series) {
        return curves.get(series).x();
    }

    double[] y(int series) {
        return curves.get(series).y();
    }

    @Override
    public int getSeriesCount() {
        return curves.size();
    }

    /** Two curves may share a name; JFreeChart asks for this only to write it into the legend. */
    @Override
    public Comparable<?> getSeriesKey(int series) {
        return curves.get(series).name();
    }

    @Override
    public int getItemCount(int series) {
        return x(series).length;
    }

    @Override
    public Number getX(int series, int item) {
        return getXValue(series, item);
    }

    @Override
    public double getXValue(int series, int item) {
        return x(series)[item];
    }

    @Override
    public Number getY(int series, int item) {
        return getYValue(series, item);
    }

    @Override
    public double getYValue(int series, int item) {
        return y(series)[item];
    }
}
