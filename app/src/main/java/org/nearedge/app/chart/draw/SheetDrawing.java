package org.nearedge.app.chart.draw;

import java.awt.Graphics2D;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import org.nearedge.app.chart.FigureSheet;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.style.FigureFont;
import org.nearedge.app.chart.style.FigureStyle;
import org.nearedge.app.chart.style.FigureTheme;

/** Draws a sheet, all of its panels in one font size; one figure alone fills it, without a letter. */
public final class SheetDrawing {
    /** Between panels, in font sizes. */
    private static final double GAP = 1;

    private final FigureSheet sheet;
    private final FigureTheme theme;
    private final FigureStyle style;

    public SheetDrawing(FigureSheet sheet, FigureTheme theme, FigureStyle style) {
        this.sheet = sheet;
        this.theme = theme;
        this.style = style;
    }

    public void draw(Graphics2D g2, Rectangle2D area) {
        List<FigureSpec> figures = sheet.figures();
        List<Rectangle2D> places = SheetLayout.places(sheet, area, style.length(GAP));
        List<JFreeChart> charts = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            charts.add(FigureChart.of(figures.get(i), theme, style, true, letter(i)));
        }
        if (figures.size() > 1) {
            g2.setPaint(theme.ground());
            g2.fill(area);
            SheetLayout.align(sheet, charts, places);
        }
        for (int i = 0; i < figures.size(); i++) {
            charts.get(i).draw(g2, places.get(i));
            // A title has its letter in it.
            if (charts.get(i).getTitle() == null && !letter(i).isEmpty()) {
                letter(g2, letter(i), places.get(i));
            }
        }
    }

    private String letter(int index) {
        return sheet.figures().size() > 1 ? FigureSheet.letter(index) : "";
    }

    private void letter(Graphics2D g2, String letter, Rectangle2D place) {
        g2.setFont(FigureFont.of(style.em()));
        g2.setPaint(theme.text());
        LineMetrics metrics = g2.getFont().getLineMetrics(letter, g2.getFontRenderContext());
        TextUtils.drawAlignedString(
                letter,
                g2,
                (float) (place.getX() + style.length(0.3)),
                (float) (place.getY() + style.length(0.3)) + metrics.getAscent(),
                TextAnchor.BASELINE_LEFT);
    }
}
