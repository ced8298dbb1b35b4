package org.nearedge.app.chart;

import java.nio.file.Path;
import org.nearedge.spectrum.InputException;

/** The numbers of a figure as comma-separated values. */
public final class FigureData {
    private FigureData() {}

    public static void csv(FigureSpec spec, Path path) throws InputException {
        throw new UnsupportedOperationException();
    }

    /** The same text that {@link #csv} writes. */
    public static String text(FigureSpec spec) {
        throw new UnsupportedOperationException();
    }
}
