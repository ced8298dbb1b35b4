package org.nearedge.app.chart.gauge;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.nearedge.app.chart.FigureSpec.Gauge;
import org.nearedge.app.chart.FigureSpec.Mark;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.style.FigureFont;
import org.nearedge.app.chart.style.FigureStyle;
import org.nearedge.app.chart.style.FigureTheme;

/**
 * Draws gauges: above, name and value; below, a scale from the lowest to the highest value of the library with a light
 * histogram of it, the 90 % interval as a band, the value as a line, references as diamonds.
 */
public final class GaugePlot extends Plot {
    private static final long serialVersionUID = 1L;

    private static final double SMALL = 0.85;

    private final transient List<Gauge> gauges;
    private final FigureTheme theme;
    private final transient FigureStyle style;

    public GaugePlot(List<Gauge> gauges, FigureTheme theme, FigureStyle style) {
        this.gauges = gauges;
        this.theme = theme;
        this.style = style;
        setInsets(new RectangleInsets(style.length(0.3), style.length(0.6), 0, 0));
        setBackgroundPaint(theme.ground());
        setOutlineVisible(false);
    }

    @Override
    public String getPlotType() {
        return "Gauges";
    }

    /** The place of each gauge in the plot's data area. */
    public Rectangle2D cell(Rectangle2D area, int index) {
        return new GaugeLayout(area, gauges.size(), style.em()).cell(index);
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState state, PlotRenderingInfo info) {
        Rectangle2D inside = (Rectangle2D) area.clone();
        getInsets().trim(inside);
        if (info != null) {
            info.setPlotArea(area);
            info.setDataArea(inside);
        }
        double ends = 0;
        double intervals = 0;
        g2.setFont(FigureFont.of(style.em() * SMALL));
        for (Gauge gauge : gauges) {
            GaugeScale scale = new GaugeScale(gauge);
            ends = Math.max(ends, width(g2, GaugeWords.number(gauge, scale.from())));
            ends = Math.max(ends, width(g2, GaugeWords.number(gauge, scale.to())));
            intervals = Math.max(intervals, width(g2, GaugeWords.interval(gauge)));
        }
        intervals = roomFor(g2, intervals + style.length(0.6), inside);
        for (int i = 0; i < gauges.size(); i++) {
            Rectangle2D cell = cell(inside, i);
            words(g2, gauges.get(i), cell, intervals);
            draw(g2, gauges.get(i), cell, ends + style.length(0.5));
        }
    }

    /** Room for the intervals in words, the same beside all values; 0 where it is not there. */
    private double roomFor(Graphics2D g2, double intervals, Rectangle2D area) {
        g2.setFont(FigureFont.of(style.em()));
        for (int i = 0; i < gauges.size(); i++) {
            Gauge gauge = gauges.get(i);
            double words = width(g2, gauge.name() + GaugeWords.value(gauge)) + style.em();
            if (words + intervals > cell(area, i).getWidth()) {
                return 0;
            }
        }
        return intervals;
    }

    private static double width(Graphics2D g2, String text) {
        return g2.getFontMetrics().stringWidth(text);
    }

    /** @param ends room for the numbers at either end of the scale */
    private void draw(Graphics2D g2, Gauge gauge, Rectangle2D cell, double ends) {
        double line = style.length(1.15);
        // Room for a diamond's lower half, and for a breath where there is more.
        double apart = Math.max(style.length(0.5), 0.22 * cell.getHeight());
        double high = Math.max(style.length(0.6), Math.min(style.length(6), cell.getHeight() - line - apart));
        double top = cell.getY() + line + style.length(0.1);
        Rectangle2D bar = new Rectangle2D.Double(cell.getX() + ends, top, cell.getWidth() - 2 * ends, high);
        if (bar.getWidth() <= 0) {
            return;
        }
        GaugeScale scale = new GaugeScale(gauge);
        g2.setFont(FigureFont.of(style.em() * SMALL));
        g2.setPaint(theme.quiet());
        float base = (float) bar.getMaxY();
        double gap = style.length(0.5);
        TextUtils.drawAlignedString(
                GaugeWords.number(gauge, scale.from()),
                g2,
                (float) (bar.getX() - gap),
                base,
                TextAnchor.BASELINE_RIGHT);
        TextUtils.drawAlignedString(
                GaugeWords.number(gauge, scale.to()),
                g2,
                (float) (bar.getMaxX() + gap),
                base,
                TextAnchor.BASELINE_LEFT);
        histogram(g2, scale, bar);
        g2.setPaint(theme.band(Role.PREDICTED, 0));
        double from = scale.x(gauge.lower(), bar);
        g2.fill(new Rectangle2D.Double(from, top, scale.x(gauge.upper(), bar) - from, high));
        g2.setPaint(theme.frame());
        g2.setStroke(style.frame());
        g2.draw(new Line2D.Double(bar.getX(), base, bar.getMaxX(), base));
        double x = scale.x(gauge.value(), bar);
        g2.setPaint(theme.line(Role.PREDICTED, 0));
        g2.setStroke(style.value());
        g2.draw(new Line2D.Double(x, top - style.length(0.1), x, base));
        marks(g2, gauge, scale, bar);
    }

    /** @param intervals room for the interval in words; 0: it is left out */
    private void words(Graphics2D g2, Gauge gauge, Rectangle2D cell, double intervals) {
        float base = (float) (cell.getY() + style.length(0.92));
        String value = GaugeWords.value(gauge);
        g2.setFont(FigureFont.of(style.em(), value));
        g2.setPaint(theme.text());
        TextUtils.drawAlignedString(gauge.name(), g2, (float) cell.getX(), base, TextAnchor.BASELINE_LEFT);
        float right = (float) (cell.getMaxX() - intervals);
        TextUtils.drawAlignedString(value, g2, right, base, TextAnchor.BASELINE_RIGHT);
        if (intervals > 0) {
            String interval = GaugeWords.interval(gauge);
            g2.setFont(FigureFont.of(style.em() * SMALL, interval));
            g2.setPaint(theme.quiet());
            TextUtils.drawAlignedString(interval, g2, (float) cell.getMaxX(), base, TextAnchor.BASELINE_RIGHT);
        }
    }

    private void histogram(Graphics2D g2, GaugeScale scale, Rectangle2D bar) {
        double[] shares = scale.histogram();
        double width = bar.getWidth() / shares.length;
        Path2D path = new Path2D.Double();
        path.moveTo(bar.getX(), bar.getMaxY());
        for (int i = 0; i < shares.length; i++) {
            // What is there at all is seen.
            double high = shares[i] == 0 ? 0 : Math.max(shares[i] * bar.getHeight(), style.length(0.14));
            path.lineTo(bar.getX() + i * width, bar.getMaxY() - high);
            path.lineTo(bar.getX() + (i + 1) * width, bar.getMaxY() - high);
        }
        path.lineTo(bar.getMaxX(), bar.getMaxY());
        path.closePath();
        g2.setPaint(theme.known());
        g2.fill(path);
    }

    private void marks(Graphics2D g2, Gauge gauge, GaugeScale scale, Rectangle2D bar) {
        int neighbours = 0;
        for (Mark mark : gauge.marks()) {
            int index = mark.role() == Role.NEIGHBOUR ? neighbours++ : 0;
            Path2D diamond = diamond(scale.x(mark.value(), bar), bar.getMaxY(), style);
            g2.setPaint(theme.ground());
            g2.fill(diamond);
            g2.setPaint(theme.line(mark.role(), index));
            g2.setStroke(style.mark());
            g2.draw(diamond);
        }
    }

    public static Path2D diamond(double x, double y, FigureStyle style) {
        double half = style.length(0.36);
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - half);
        path.lineTo(x + half, y);
        path.lineTo(x, y + half);
        path.lineTo(x - half, y);
        path.closePath();
        return path;
    }
}
