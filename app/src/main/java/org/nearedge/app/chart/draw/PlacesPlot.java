package org.nearedge.app.chart.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.nearedge.app.chart.raster.Raster;
import org.nearedge.app.chart.raster.ScaleBar;
import org.nearedge.app.chart.raster.Span;
import org.nearedge.app.chart.style.FigureFont;
import org.nearedge.app.chart.style.FigureStyle;

/** An image of places: undistorted, without axes, with a scale bar where the places are calibrated. */
final class PlacesPlot extends XYPlot {
    private static final long serialVersionUID = 1L;

    private final transient Raster raster;
    private final transient FigureStyle style;

    PlacesPlot(Raster raster, NumberAxis x, NumberAxis y, FigureStyle style) {
        super(null, x, y, null);
        this.raster = raster;
        this.style = style;
        x.setVisible(false);
        y.setVisible(false);
        setDomainGridlinesVisible(false);
        setRangeGridlinesVisible(false);
    }

    /** How many times higher than wide the part in view is. */
    private double shape() {
        double wide = getDomainAxis().getRange().getLength();
        double high = getRangeAxis().getRange().getLength();
        boolean same = raster.x().unit().equals(raster.y().unit());
        // Where only one direction is calibrated, a cell is drawn as a square.
        return same
                ? high / wide
                : high
                        / raster.y().length()
                        * raster.height()
                        / (wide / raster.x().length() * raster.width());
    }

    @Override
    protected AxisSpace calculateAxisSpace(Graphics2D g2, Rectangle2D area) {
        AxisSpace space = super.calculateAxisSpace(g2, area);
        double wide = area.getWidth() - space.getLeft() - space.getRight();
        double high = area.getHeight() - space.getTop() - space.getBottom();
        if (wide < 1 || high < 1) {
            return space;
        }
        double spareWidth = Math.max(0, wide - high / shape());
        double spareHeight = Math.max(0, high - wide * shape());
        space.setLeft(space.getLeft() + spareWidth / 2);
        space.setRight(space.getRight() + spareWidth / 2);
        space.setTop(space.getTop() + spareHeight / 2);
        space.setBottom(space.getBottom() + spareHeight / 2);
        return space;
    }

    @Override
    public void drawOutline(Graphics2D g2, Rectangle2D area) {
        super.drawOutline(g2, area);
        if (SheetLayout.isMeasuring(g2) || area.getWidth() < style.length(6)) {
            return;
        }
        // Whoever draws next may hold the paint for his own.
        Paint before = g2.getPaint();
        double wide = getDomainAxis().getRange().getLength();
        ScaleBar bar = ScaleBar.of(new Span(0, wide, raster.x().unit()));
        String text = bar == null ? "not calibrated" : bar.text();
        g2.setFont(FigureFont.of(style.em() * 0.95, text));
        double line = bar == null ? 0 : bar.length() / wide * area.getWidth();
        double words = g2.getFontMetrics().stringWidth(text);
        double pad = style.length(0.4);
        double width = Math.max(line, words) + 2 * pad;
        double height = style.length(bar == null ? 1.5 : 2.0);
        double x = area.getMinX() + pad;
        double y = area.getMaxY() - pad - height;
        g2.setPaint(new Color(0, 0, 0, 150));
        g2.fill(new java.awt.geom.RoundRectangle2D.Double(x, y, width, height, style.length(0.3), style.length(0.3)));
        g2.setPaint(Color.WHITE);
        g2.drawString(text, (float) (x + (width - words) / 2), (float) (y + style.length(1.1)));
        if (bar != null) {
            g2.fill(new Rectangle2D.Double(
                    x + (width - line) / 2, y + height - style.length(0.6), line, style.length(0.25)));
        }
        g2.setPaint(before);
    }
}
