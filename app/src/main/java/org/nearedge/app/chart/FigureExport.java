package org.nearedge.app.chart;

import java.nio.file.Path;
import org.nearedge.spectrum.InputException;

/** Writes a figure as PNG, SVG or PDF, chosen by the file's ending; the provenance goes into the file. */
public final class FigureExport {
    private FigureExport() {}

    /** Writes the figure whole or not at all, in print colours. */
    public static void write(FigureSpec spec, FigureSize size, Path path) throws InputException {
        write(spec, size, FigureTheme.PRINT, path);
    }

    public static void write(FigureSpec spec, FigureSize size, FigureTheme theme, Path path) throws InputException {
        throw new UnsupportedOperationException();
    }
}
