package org.nearedge.app.chart.view;

import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.draw.FigureChart;
import org.nearedge.app.chart.draw.FigureMarks;
import org.nearedge.app.chart.style.FigureFont;
import org.nearedge.app.chart.style.FigureTheme;
import org.nearedge.app.chart.view.FigurePoints.Point;

/** The transparent layer above the chart: regions, markers, crosshair, read-out, zoom box, focus. Cheap to repaint. */
final class FigureLayer extends Canvas {
    /** What the layer shows besides regions and markers; all pixels. Null: not shown. */
    record Pointer(Double cursorX, Double cursorY, boolean own, double[] box, boolean focus) {}

    private static final Font FONT = font();

    private static final Color RIM = Color.color(0, 0, 0, 0.6);

    FigureLayer() {
        setMouseTransparent(true);
    }

    /** Also makes the figure's font known to JavaFX, so that the chart below finds it by name. */
    private static Font font() {
        Font font = Font.loadFont(FigureFont.stream(), 11);
        return font == null ? Font.font(11) : font;
    }

    void paint(FigureSpec spec, FigureScale scale, FigureTheme theme, FigureChoice choice, Pointer pointer) {
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        if (scale.width() <= 0 || scale.height() <= 0) {
            return;
        }
        g.setFont(FONT);
        g.save();
        g.beginPath();
        g.rect(scale.left(), scale.top(), scale.width(), scale.height());
        g.clip();
        spec.regions().forEach(r -> region(g, r, scale, theme, spec.raster() != null));
        spec.markers().forEach(m -> marker(g, m, scale, theme));
        if (pointer.box() != null) {
            box(g, pointer.box(), theme);
        }
        PointMarks.brushed(g, choice.marked(), scale, theme);
        PointMarks.rings(g, choice.ringed(), scale, theme);
        pointer(g, spec, scale, theme, choice, pointer);
        g.restore();
        if (pointer.focus()) {
            g.setStroke(fx(theme.regionEdge()));
            g.setLineWidth(1.5);
            g.strokeRect(0.75, 0.75, getWidth() - 1.5, getHeight() - 1.5);
        }
    }

    private static void region(
            GraphicsContext g, FigureSpec.Region region, FigureScale scale, FigureTheme theme, boolean overColours) {
        double from = scale.toPixelX(region.from());
        double to = scale.toPixelX(region.to());
        if (overColours) {
            regionOverColours(g, region, from, to, scale);
            return;
        }
        g.setFill(fx(theme.region()));
        g.fillRect(from, scale.top(), to - from, scale.height());
        Color edge = fx(theme.regionEdge());
        if (region.movable()) {
            line(g, from, scale, edge, null);
            line(g, to, scale, edge, null);
            grip(g, from, scale, edge);
            grip(g, to, scale, edge);
        }
        Text text = new Text(region.name());
        text.setFont(FONT);
        // At the left end of the axis it has no room before the region's end.
        boolean after = to - 5 - text.getLayoutBounds().getWidth() < scale.left();
        name(
                g,
                region.name(),
                after ? to + 5 : to - 5,
                scale.top() + 4,
                after ? TextAlignment.LEFT : TextAlignment.RIGHT,
                edge);
    }

    /** Over an image of any colours white with a dark rim is seen, and nothing is tinted; the name would hide numbers. */
    private static void regionOverColours(
            GraphicsContext g, FigureSpec.Region region, double from, double to, FigureScale scale) {
        for (double at : new double[] {from, to}) {
            g.setFill(RIM);
            g.fillRect(Math.floor(at) - 1, scale.top(), 3, scale.height());
            line(g, at, scale, Color.WHITE, null);
            if (region.movable()) {
                g.setFill(RIM);
                g.fillRoundRect(Math.floor(at) - 3, scale.top() + scale.height() / 2 - 10, 7, 20, 5, 5);
                grip(g, at, scale, Color.WHITE);
            }
        }
    }

    private static void marker(GraphicsContext g, FigureSpec.Marker marker, FigureScale scale, FigureTheme theme) {
        double at = scale.toPixelX(marker.at());
        Color color = fx(theme.marker());
        line(g, at, scale, color, new double[] {4, 3});
        if (marker.movable()) {
            grip(g, at, scale, color);
        }
        name(g, FigureMarks.right(marker.name()), at + 5, scale.top() + 4, TextAlignment.LEFT, color);
        name(g, FigureMarks.left(marker.name()), at - 5, scale.top() + 4, TextAlignment.RIGHT, color);
    }

    private static void line(GraphicsContext g, double at, FigureScale scale, Color color, double[] dashes) {
        double x = Math.floor(at) + 0.5;
        g.setStroke(color);
        g.setLineWidth(1);
        g.setLineDashes(dashes == null ? new double[0] : dashes);
        g.strokeLine(x, scale.top(), x, scale.top() + scale.height());
        g.setLineDashes();
    }

    /** A small bar in the middle of a line says that it can be taken. */
    private static void grip(GraphicsContext g, double at, FigureScale scale, Color color) {
        g.setFill(color);
        g.fillRoundRect(Math.floor(at) - 2, scale.top() + scale.height() / 2 - 9, 5, 18, 4, 4);
    }

    private static void name(GraphicsContext g, String name, double x, double y, TextAlignment side, Color color) {
        g.setFill(color);
        g.setTextAlign(side);
        g.setTextBaseline(VPos.TOP);
        g.fillText(name, x, y);
    }

    private static void box(GraphicsContext g, double[] box, FigureTheme theme) {
        double x = Math.min(box[0], box[2]);
        double y = Math.min(box[1], box[3]);
        g.setFill(fx(theme.region()));
        g.fillRect(x, y, Math.abs(box[2] - box[0]), Math.abs(box[3] - box[1]));
        g.setStroke(fx(theme.regionEdge()));
        g.setLineWidth(1);
        g.strokeRect(x, y, Math.abs(box[2] - box[0]), Math.abs(box[3] - box[1]));
    }

    /** The point under the pointer with its help, otherwise the crosshair; by keyboard, the help of the chosen one. */
    private static void pointer(
            GraphicsContext g,
            FigureSpec spec,
            FigureScale scale,
            FigureTheme theme,
            FigureChoice choice,
            Pointer pointer) {
        if (pointer.cursorX() == null || !pointer.own()) {
            choice.at()
                    .filter(p -> pointer.focus() && !p.help().isEmpty())
                    .ifPresent(p -> chip(g, p.help(), scale, theme, scale.toPixelX(p.x()), scale.toPixelY(p.y())));
        }
        if (pointer.cursorX() == null) {
            return;
        }
        Optional<Point> under = pointer.own()
                ? choice.points().nearest(scale, pointer.cursorX(), pointer.cursorY(), FigureChoice.NEAR)
                : Optional.empty();
        if (under.isEmpty()) {
            crosshair(g, spec, scale, theme, pointer);
            return;
        }
        Point point = under.get();
        double x = scale.toPixelX(point.x());
        double y = scale.toPixelY(point.y());
        g.setStroke(fx(theme.text()));
        g.setLineWidth(1.2);
        g.strokeOval(x - 5, y - 5, 10, 10);
        String place = FigureReadout.place(spec, scale, point.x(), point.y());
        chip(g, point.help().isEmpty() ? place : point.help(), scale, theme, x, y);
    }

    private static void crosshair(
            GraphicsContext g, FigureSpec spec, FigureScale scale, FigureTheme theme, Pointer pointer) {
        line(g, pointer.cursorX(), scale, fx(theme.frame()), new double[] {1, 2});
        if (!pointer.own()) {
            return;
        }
        if (spec.raster() != null) {
            String words = FigureReadout.cell(spec, scale, pointer.cursorX(), pointer.cursorY());
            chip(g, words, scale, theme, pointer.cursorX(), pointer.cursorY());
            return;
        }
        Optional<FigureReadout.Hit> nearest = FigureReadout.nearest(spec, scale, pointer.cursorX(), pointer.cursorY());
        if (nearest.isEmpty() && !(spec.points().isEmpty() && spec.bars().isEmpty())) {
            double x = scale.toX(pointer.cursorX());
            double y = scale.toY(pointer.cursorY());
            String place = FigureReadout.place(spec, scale, x, y);
            chip(g, place, scale, theme, pointer.cursorX(), pointer.cursorY());
        }
        nearest.ifPresent(hit -> {
            double py = scale.toPixelY(hit.y());
            g.setFill(fx(theme.line(hit.curve().role(), FigureChart.rank(spec, hit.index()))));
            g.fillOval(pointer.cursorX() - 3.5, py - 3.5, 7, 7);
            g.setStroke(fx(theme.ground()));
            g.setLineWidth(1.2);
            g.strokeOval(pointer.cursorX() - 3.5, py - 3.5, 7, 7);
            String text = FigureReadout.text(spec, scale, hit);
            chip(g, text, scale, theme, pointer.cursorX(), pointer.cursorY());
        });
    }

    /** A few words beside a place, inside the plot. */
    private static void chip(
            GraphicsContext g, String text, FigureScale scale, FigureTheme theme, double atX, double atY) {
        Text measured = new Text(text);
        measured.setFont(FONT);
        double width = measured.getLayoutBounds().getWidth() + 12;
        double height = measured.getLayoutBounds().getHeight() + 6;
        double right = scale.left() + scale.width();
        double x = atX + 10 + width <= right ? atX + 10 : atX - 10 - width;
        x = Math.max(scale.left() + 2, Math.min(right - width - 2, x));
        double y = atY - 10 - height;
        y = Math.max(scale.top() + 2, Math.min(scale.top() + scale.height() - height - 2, y));
        g.setFill(fx(theme.ground()).deriveColor(0, 1, 1, 0.9));
        g.fillRoundRect(x, y, width, height, 6, 6);
        g.setStroke(fx(theme.frame()));
        g.setLineWidth(0.8);
        g.strokeRoundRect(x, y, width, height, 6, 6);
        name(g, text, x + 6, y + 3, TextAlignment.LEFT, fx(theme.text()));
    }

    static Color fx(java.awt.Color color) {
        return Color.rgb(color.getRed(), color.getGreen(), color.getBlue(), color.getAlpha() / 255.0);
    }
}
