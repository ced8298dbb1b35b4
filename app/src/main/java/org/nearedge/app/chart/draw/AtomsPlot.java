package org.nearedge.app.chart.draw;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.ui.RectangleInsets;
import org.nearedge.app.chart.atoms.AtomsColours;
import org.nearedge.app.chart.atoms.AtomsDrawing;
import org.nearedge.app.chart.atoms.AtomsPainter;
import org.nearedge.app.chart.atoms.EnvironmentWords;
import org.nearedge.app.chart.style.FigureFont;
import org.nearedge.app.chart.style.FigureStyle;
import org.nearedge.app.chart.style.FigureTheme;

/** Draws the atoms around a site as balls and sticks, with the first shell, or what was measured, in words below. */
final class AtomsPlot extends Plot {
    private static final long serialVersionUID = 1L;

    private final transient AtomsDrawing drawing;
    private final FigureTheme theme;
    private final transient FigureStyle style;

    AtomsPlot(AtomsDrawing drawing, FigureTheme theme, FigureStyle style) {
        this.drawing = drawing;
        this.theme = theme;
        this.style = style;
        setInsets(RectangleInsets.ZERO_INSETS);
        setBackgroundPaint(theme.ground());
        setOutlineVisible(false);
    }

    @Override
    public String getPlotType() {
        return "Atoms";
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState state, PlotRenderingInfo info) {
        if (info != null) {
            info.setPlotArea(area);
            info.setDataArea(area);
        }
        if (drawing.environment().isEmpty()) {
            return;
        }
        double line = style.length(1.5);
        Rectangle2D place =
                new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), Math.max(1, area.getHeight() - line));
        AffineTransform before = g2.getTransform();
        Shape clip = g2.getClip();
        g2.clip(place);
        g2.translate(place.getX(), place.getY());
        AtomsPainter painter = new AtomsPainter(
                drawing, place.getWidth(), place.getHeight(), new AtomsColours(theme.ground(), theme.text()));
        painter.paint(g2);
        painter.paintChosen(g2, style.length(0.12));
        g2.setTransform(before);
        g2.setClip(clip);
        String words = drawing.chosen().size() < 2
                ? EnvironmentWords.firstShell(drawing.environment())
                : EnvironmentWords.measured(drawing.environment(), drawing.chosen());
        g2.setFont(FigureFont.of(style.em() * 0.9, words));
        g2.setPaint(theme.text());
        g2.drawString(words, (float) area.getX() + style.length(0.3), (float) area.getMaxY() - style.length(0.35));
    }
}
