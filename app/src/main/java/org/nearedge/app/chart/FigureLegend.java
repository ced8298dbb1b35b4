package org.nearedge.app.chart;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.LegendItemSource;
import org.jfree.chart.block.FlowArrangement;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;

/** One row (more if it must wrap) above the plot, where it covers no data. */
final class FigureLegend {
    private FigureLegend() {}

    static void add(JFreeChart chart, XYPlot plot, FigureTheme theme, FigureStyle style) {
        LegendItemSource items = () -> ordered(plot, style);
        if (items.getLegendItems().getItemCount() == 0) {
            return;
        }
        FlowArrangement rows = new FlowArrangement(
                HorizontalAlignment.RIGHT, VerticalAlignment.CENTER, style.length(0.5), style.length(0.05));
        LegendTitle legend = new LegendTitle(items, rows, rows);
        legend.setItemFont(FigureFont.of(style.em() * 0.88));
        legend.setItemPaint(theme.quiet());
        legend.setBackgroundPaint(null);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.RIGHT);
        legend.setPadding(RectangleInsets.ZERO_INSETS);
        legend.setMargin(0, 0, style.length(0.25), 0);
        double gap = style.length(0.12);
        legend.setLegendItemGraphicPadding(new RectangleInsets(gap, gap, gap, gap));
        legend.setItemLabelPadding(new RectangleInsets(gap, gap, gap, gap));
        chart.addLegend(legend);
    }

    /** Curves first, then bands. */
    private static LegendItemCollection ordered(XYPlot plot, FigureStyle style) {
        LegendItemCollection items = new LegendItemCollection();
        for (int dataset : new int[] {FigureChart.CURVES, FigureChart.BANDS}) {
            for (int series = 0; series < plot.getDataset(dataset).getSeriesCount(); series++) {
                LegendItem item = plot.getRenderer(dataset).getLegendItem(dataset, series);
                if (item != null) {
                    item.setLabelFont(FigureFont.of(style.em() * 0.88, item.getLabel()));
                    items.add(item);
                }
            }
        }
        return items;
    }
}
