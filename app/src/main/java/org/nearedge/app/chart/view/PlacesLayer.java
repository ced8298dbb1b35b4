package org.nearedge.app.chart.view;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.nearedge.app.chart.raster.Raster;
import org.nearedge.app.chart.style.FigureFont;
import org.nearedge.app.chart.style.FigureTheme;

/** The transparent layer above an image: the cell under the pointer with its read-out, what is being drawn, focus. */
final class PlacesLayer extends Canvas {
    /**
     * What the layer shows.
     *
     * @param row under the pointer; negative: none
     * @param words beside the pointer
     * @param own whether the pointer is over this image, not over a linked one
     * @param box that is being drawn, pixels; null: none
     * @param lasso that is being drawn, x and y, pixels; null: none
     */
    record Pointer(int row, int column, String words, boolean own, double[] box, double[][] lasso, boolean focus) {}

    private static final Font FONT = font();

    PlacesLayer() {
        setMouseTransparent(true);
    }

    /** Also makes the figure's font known to JavaFX. */
    private static Font font() {
        Font font = Font.loadFont(FigureFont.stream(), 11);
        return font == null ? Font.font(11) : font;
    }

    void clear() {
        getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
    }

    void paint(Raster raster, PlacesScale scale, FigureTheme theme, Pointer pointer) {
        GraphicsContext g = getGraphicsContext2D();
        clear();
        g.setFont(FONT);
        g.save();
        g.beginPath();
        g.rect(
                scale.area().getX(),
                scale.area().getY(),
                scale.area().getWidth(),
                scale.area().getHeight());
        g.clip();
        if (pointer.box() != null) {
            double x = Math.min(pointer.box()[0], pointer.box()[2]);
            double y = Math.min(pointer.box()[1], pointer.box()[3]);
            double width = Math.abs(pointer.box()[2] - pointer.box()[0]);
            double height = Math.abs(pointer.box()[3] - pointer.box()[1]);
            twice(g, () -> g.strokeRect(x, y, width, height));
        }
        if (pointer.lasso() != null) {
            twice(g, () -> g.strokePolyline(pointer.lasso()[0], pointer.lasso()[1], pointer.lasso()[0].length));
        }
        if (pointer.row() >= 0) {
            cell(g, raster, scale, pointer);
        }
        g.restore();
        if (pointer.row() >= 0 && !pointer.words().isEmpty()) {
            chip(g, raster, scale, theme, pointer);
        }
        if (pointer.focus()) {
            g.setStroke(FigureLayer.fx(theme.regionEdge()));
            g.setLineWidth(1.5);
            g.strokeRect(0.75, 0.75, getWidth() - 1.5, getHeight() - 1.5);
        }
    }

    /** Light on dark, so that the line is seen on any colour. */
    private static void twice(GraphicsContext g, Runnable stroke) {
        g.setStroke(Color.BLACK);
        g.setLineWidth(3);
        stroke.run();
        g.setStroke(Color.WHITE);
        g.setLineWidth(1.2);
        stroke.run();
    }

    private static double left(Raster raster, PlacesScale scale, int column) {
        return scale.toPixelX(raster.x().from() + column * raster.x().length() / raster.width());
    }

    private static double top(Raster raster, PlacesScale scale, int row) {
        return scale.toPixelY(raster.y().from() + row * raster.y().length() / raster.height());
    }

    private static void cell(GraphicsContext g, Raster raster, PlacesScale scale, Pointer pointer) {
        double x = left(raster, scale, pointer.column());
        double y = top(raster, scale, pointer.row());
        double width = left(raster, scale, pointer.column() + 1) - x;
        double height = top(raster, scale, pointer.row() + 1) - y;
        // A cell smaller than this would not be seen.
        double more = Math.max(0, 5 - Math.min(width, height)) / 2;
        twice(g, () -> g.strokeRect(x - more, y - more, width + 2 * more, height + 2 * more));
    }

    private static void chip(GraphicsContext g, Raster raster, PlacesScale scale, FigureTheme theme, Pointer pointer) {
        Text measured = new Text(pointer.words());
        measured.setFont(FONT);
        double width = measured.getLayoutBounds().getWidth() + 12;
        double height = measured.getLayoutBounds().getHeight() + 6;
        double atX = left(raster, scale, pointer.column() + 1);
        double atY = top(raster, scale, pointer.row());
        double right = scale.area().getMaxX();
        double x = atX + 8 + width <= right ? atX + 8 : left(raster, scale, pointer.column()) - 8 - width;
        x = Math.max(2, Math.min(g.getCanvas().getWidth() - width - 2, x));
        double y = Math.max(2, Math.min(g.getCanvas().getHeight() - height - 2, atY - 6 - height));
        g.setFill(FigureLayer.fx(theme.ground()).deriveColor(0, 1, 1, pointer.own() ? 0.94 : 0.82));
        g.fillRoundRect(x, y, width, height, 6, 6);
        g.setStroke(FigureLayer.fx(theme.frame()));
        g.setLineWidth(0.8);
        g.strokeRoundRect(x, y, width, height, 6, 6);
        g.setFill(FigureLayer.fx(theme.text()));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.TOP);
        g.fillText(pointer.words(), x + 6, y + 3);
    }
}
