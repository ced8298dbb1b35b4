package org.nearedge.app.analyse.figures;

import java.util.List;
import java.util.Map;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.library.Neighbour;
import org.nearedge.spectrum.Spectrum;

/** The model's input with references over it. */
public final class InputFigure {
    private InputFigure() {}

    /** @param shown the best reference first, then those the user chose; may be empty */
    public static FigureSpec of(Spectrum input, List<Neighbour> shown, Map<String, String> provenance) {
        throw new UnsupportedOperationException();
    }
}
