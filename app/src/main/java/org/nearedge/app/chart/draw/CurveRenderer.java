package org.nearedge.app.chart.draw;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;
import org.nearedge.app.chart.style.FigureStyle;

/** Draws each curve as one path, so that dashes run through it, thinned to what the width can show. */
final class CurveRenderer extends WholeSeriesRenderer {
    private static final long serialVersionUID = 1L;

    private final int detail;

    CurveRenderer(FigureStyle style) {
        detail = style.detail();
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
        CurveData data = (CurveData) dataset;
        double[] x = data.x(series);
        double[] y = data.y(series);
        // Columns of equal width are of unequal length on a logarithmic axis: there, nothing is thinned.
        int columns = xAxis instanceof LogAxis ? x.length : Math.max(1, (int) (area.getWidth() * detail));
        Path2D path = new Path2D.Double();
        boolean down = false;
        for (int i : Envelope.indices(x, y, xAxis.getLowerBound(), xAxis.getUpperBound(), columns)) {
            double px = xAxis.valueToJava2D(x[i], area, plot.getDomainAxisEdge());
            double py = yAxis.valueToJava2D(y[i], area, plot.getRangeAxisEdge());
            if (!Double.isFinite(px) || !Double.isFinite(py)) {
                down = false;
            } else if (down) {
                path.lineTo(px, py);
            } else {
                path.moveTo(px, py);
                down = true;
            }
        }
        if (path.getCurrentPoint() != null) {
            g2.setStroke(lookupSeriesStroke(series));
            g2.setPaint(lookupSeriesPaint(series));
            g2.draw(path);
        }
    }
}
