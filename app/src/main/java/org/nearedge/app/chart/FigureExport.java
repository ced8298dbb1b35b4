package org.nearedge.app.chart;

import java.nio.file.Path;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.nearedge.io.AtomicFile;
import org.nearedge.spectrum.InputException;

/** Writes a figure as PNG, SVG or PDF, chosen by the file's ending; the provenance goes into the file. */
public final class FigureExport {
    private FigureExport() {}

    /** Writes the figure whole or not at all, in print colours. */
    public static void write(FigureSpec spec, FigureSize size, Path path) throws InputException {
        write(spec, size, FigureTheme.PRINT, path);
    }

    /** @throws InputException if the ending is none of .png, .svg and .pdf, or the file cannot be written */
    public static void write(FigureSpec spec, FigureSize size, FigureTheme theme, Path path) throws InputException {
        String name = path.getFileName() == null
                ? path.toString()
                : path.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        JFreeChart chart = FigureChart.of(spec, theme, FigureStyle.paper(size.fontPt()), true);
        AtomicFile.Content content =
                switch (name.contains(".") ? ending : "") {
                    case "png" -> out -> PngFigure.write(chart, size, spec, out);
                    case "svg" -> out -> SvgFigure.write(chart, size, spec, out);
                    case "pdf" -> out -> PdfFigure.write(chart, size, spec, out);
                    default ->
                        throw new InputException(
                                name,
                                "",
                                "is no kind of figure that can be written",
                                "end the name in .png, .svg or .pdf");
                };
        AtomicFile.write(path, content);
    }
}
