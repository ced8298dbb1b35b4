package org.nearedge.app.chart.export;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.nearedge.app.chart.FigureSheet;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.draw.SheetDrawing;
import org.nearedge.app.chart.style.FigureStyle;
import org.nearedge.app.chart.style.FigureTheme;
import org.nearedge.io.AtomicFile;
import org.nearedge.io.FileName;
import org.nearedge.spectrum.InputException;

/** Writes a figure as PNG, SVG or PDF, chosen by the file's ending; the provenance goes into the file. */
public final class FigureExport {
    private static final Set<String> ENDINGS = Set.of("png", "svg", "pdf");

    private FigureExport() {}

    /** Writes the figure whole or not at all, in print colours. */
    public static void write(FigureSpec spec, FigureSize size, Path path) throws InputException {
        write(spec, size, FigureTheme.PRINT, path);
    }

    /** One figure alone. */
    public static void write(FigureSpec spec, FigureSize size, FigureTheme theme, Path path) throws InputException {
        write(FigureSheet.of(spec), size, theme, path);
    }

    /** @throws InputException if the ending is none of .png, .svg and .pdf, or the file cannot be written */
    public static void write(FigureSheet sheet, FigureSize size, FigureTheme theme, Path path) throws InputException {
        SheetDrawing drawing = new SheetDrawing(sheet, theme, FigureStyle.paper(size.fontPt()));
        AtomicFile.Content content =
                switch (ending(path)) {
                    case "png" -> out -> PngFigure.write(drawing, size, sheet, out);
                    case "svg" -> out -> SvgFigure.write(drawing, size, sheet, out);
                    case "pdf" -> out -> PdfFigure.write(drawing, size, sheet, out);
                    default -> throw unknown(path);
                };
        AtomicFile.write(path, content);
    }

    /** Fails as {@link #write} would for a wrong ending or a place that takes no file, before a figure is made. */
    public static void requireWritable(Path path) throws InputException {
        if (!ENDINGS.contains(ending(path))) {
            throw unknown(path);
        }
        AtomicFile.requireWritable(path);
    }

    private static String ending(Path path) {
        String name = FileName.of(path);
        return name.contains(".") ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : "";
    }

    private static InputException unknown(Path path) {
        return new InputException(
                FileName.of(path),
                "",
                "is no kind of figure that can be written",
                "end the name in .png, .svg or .pdf");
    }
}
