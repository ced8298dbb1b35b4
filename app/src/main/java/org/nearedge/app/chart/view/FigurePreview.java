package org.nearedge.app.chart.view;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import org.nearedge.app.chart.FigureSheet;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.draw.SheetDrawing;
import org.nearedge.app.chart.export.PngFigure;
import org.nearedge.app.chart.style.FigureStyle;
import org.nearedge.app.chart.style.FigureTheme;

/** A figure as it will be printed, small, for looking at before it is written. */
public final class FigurePreview {
    private FigurePreview() {}

    /**
     * @param size as it will be exported: proportions and font are kept
     * @param within no side is longer, pixels
     */
    public static Image of(FigureSpec spec, FigureSize size, double within) {
        double pixelsPerMm = within / Math.max(size.widthMm(), size.heightMm());
        int dpi = (int) Math.max(36, Math.min(300, pixelsPerMm * 25.4));
        FigureSize small = new FigureSize(size.widthMm(), size.heightMm(), size.fontPt(), dpi);
        return SwingFXUtils.toFXImage(
                PngFigure.image(
                        new SheetDrawing(FigureSheet.of(spec), FigureTheme.PRINT, FigureStyle.paper(size.fontPt())),
                        small),
                null);
    }
}
