package org.nearedge.app.chart.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.DefaultIntervalXYDataset;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYDataset;

/** Fills the area between two curves in one piece: intervals, and the bands under a PDOS. */
final class AreaRenderer extends WholeSeriesRenderer {
    private static final long serialVersionUID = 1L;

    /** An area. */
    record Area(String name, double[] x, double[] lower, double[] upper, Color color) {}

    private AreaRenderer() {}

    /** Adds the areas to the plot as its data set with this index. */
    static void add(XYPlot plot, int index, List<Area> areas) {
        DefaultIntervalXYDataset data = new DefaultIntervalXYDataset();
        AreaRenderer renderer = new AreaRenderer();
        for (Area area : areas) {
            int series = data.getSeriesCount();
            // The number keeps two areas of the same name apart: this data set knows a series by its key.
            data.addSeries(
                    series + " " + area.name(),
                    new double[][] {area.x(), area.x(), area.x(), area.upper(), area.lower(), area.upper()});
            renderer.setSeriesPaint(series, area.color());
        }
        plot.setDataset(index, data);
        plot.setRenderer(index, renderer);
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
        int count = dataset.getItemCount(series);
        if (count < 2) {
            return;
        }
        IntervalXYDataset data = (IntervalXYDataset) dataset;
        Path2D path = new Path2D.Double();
        for (int i = 0; i < 2 * count; i++) {
            int point = i < count ? i : 2 * count - 1 - i;
            double value = i < count ? data.getEndYValue(series, point) : data.getStartYValue(series, point);
            double px = xAxis.valueToJava2D(data.getXValue(series, point), area, plot.getDomainAxisEdge());
            double py = yAxis.valueToJava2D(value, area, plot.getRangeAxisEdge());
            if (!Double.isFinite(px) || !Double.isFinite(py)) {
                continue;
            }
            if (path.getCurrentPoint() == null) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        if (path.getCurrentPoint() != null) {
            path.closePath();
            g2.setPaint(lookupSeriesPaint(series));
            g2.fill(path);
        }
    }
}
