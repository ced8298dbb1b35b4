package org.nearedge.app.chart.view;

import java.awt.image.BufferedImage;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import org.nearedge.app.chart.FigureSheet;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.draw.SheetDrawing;
import org.nearedge.app.chart.export.PngFigure;
import org.nearedge.app.chart.style.FigureStyle;
import org.nearedge.app.chart.style.FigureTheme;
import org.nearedge.app.chart.style.Vision;

/** A figure as it will be printed, small, for looking at before it is written. */
public final class FigurePreview {
    private FigurePreview() {}

    /**
     * May be called on any thread.
     *
     * @param size as it will be exported: proportions and font are kept
     * @param width and {@code height}: the picture is no larger, pixels
     */
    public static Image of(
            FigureSheet sheet, FigureSize size, FigureTheme theme, Vision seen, double width, double height) {
        double pixelsPerMm = Math.min(width / size.widthMm(), height / size.heightMm());
        int dpi = (int) Math.max(36, Math.min(300, pixelsPerMm * 25.4));
        FigureSize small = new FigureSize(size.widthMm(), size.heightMm(), size.fontPt(), dpi);
        BufferedImage image = PngFigure.image(new SheetDrawing(sheet, theme, FigureStyle.paper(size.fontPt())), small);
        seen.look(image);
        return SwingFXUtils.toFXImage(image, null);
    }
}
