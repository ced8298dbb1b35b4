package org.nearedge.app.chart.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/** Draws a series in one piece, where JFreeChart asks for it item by item. */
abstract class WholeSeriesRenderer extends AbstractXYItemRenderer {
    private static final long serialVersionUID = 1L;

    /** Draws one series, which has at least one item. */
    abstract void drawSeries(
            Graphics2D g2,
            Rectangle2D area,
            XYPlot plot,
            ValueAxis xAxis,
            ValueAxis yAxis,
            XYDataset dataset,
            int series);

    @Override
    public final XYItemRendererState initialise(
            Graphics2D g2, Rectangle2D area, XYPlot plot, XYDataset data, PlotRenderingInfo info) {
        XYItemRendererState state = super.initialise(g2, area, plot, data, info);
        // The whole series is drawn with its first item, which must therefore always be asked for.
        state.setProcessVisibleItemsOnly(false);
        return state;
    }

    @Override
    public final void drawItem(
            Graphics2D g2,
            XYItemRendererState state,
            Rectangle2D area,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis xAxis,
            ValueAxis yAxis,
            XYDataset dataset,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        // A sheet is first laid out on nothing.
        if (item == 0 && !SheetLayout.isMeasuring(g2)) {
            drawSeries(g2, area, plot, xAxis, yAxis, dataset, series);
        }
    }
}
