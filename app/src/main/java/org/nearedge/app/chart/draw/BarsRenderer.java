package org.nearedge.app.chart.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.DefaultIntervalXYDataset;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYDataset;
import org.nearedge.app.chart.FigureSpec.Bars;
import org.nearedge.app.chart.style.FigureStyle;
import org.nearedge.app.chart.style.FigureTheme;

/** Draws bars from zero, or from the lower end of a logarithmic axis. */
final class BarsRenderer extends WholeSeriesRenderer {
    private static final long serialVersionUID = 1L;

    private final Color edge;
    private final transient FigureStyle style;

    private BarsRenderer(FigureTheme theme, FigureStyle style) {
        edge = theme.ground();
        this.style = style;
    }

    static void add(XYPlot plot, int index, List<Bars> all, FigureTheme theme, FigureStyle style) {
        DefaultIntervalXYDataset data = new DefaultIntervalXYDataset();
        BarsRenderer renderer = new BarsRenderer(theme, style);
        for (Bars bars : all) {
            int series = data.getSeriesCount();
            double[] h = bars.height();
            data.addSeries(series + " " + bars.name(), new double[][] {bars.from(), bars.from(), bars.to(), h, h, h});
            renderer.setSeriesPaint(series, theme.bar(bars.colour().index()));
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
        IntervalXYDataset data = (IntervalXYDataset) dataset;
        double zero = yAxis.valueToJava2D(0, area, plot.getRangeAxisEdge());
        double base = Double.isFinite(zero) ? zero : area.getMaxY();
        g2.setStroke(style.pointEdge());
        for (int i = 0; i < data.getItemCount(series); i++) {
            double from = xAxis.valueToJava2D(data.getStartXValue(series, i), area, plot.getDomainAxisEdge());
            double to = xAxis.valueToJava2D(data.getEndXValue(series, i), area, plot.getDomainAxisEdge());
            double top = yAxis.valueToJava2D(data.getYValue(series, i), area, plot.getRangeAxisEdge());
            if (!Double.isFinite(from + to + top) || top == base) {
                continue;
            }
            Rectangle2D bar = new Rectangle2D.Double(
                    Math.min(from, to), Math.min(top, base), Math.abs(to - from), Math.abs(top - base));
            g2.setPaint(lookupSeriesPaint(series));
            g2.fill(bar);
            g2.setPaint(edge);
            g2.draw(bar);
        }
    }
}
