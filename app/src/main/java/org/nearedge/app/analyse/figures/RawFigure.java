package org.nearedge.app.analyse.figures;

import java.util.Map;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.Spectrum;

/** The raw spectrum with the background's fit window, the background, the signal above it, and the onset. */
public final class RawFigure {
    /** Name of the fit window's region, as {@code FigureView.setOnRegionChanged} tells it. */
    public static final String FIT_WINDOW = "Fit window";
    /** Name of the onset's marker, as {@code FigureView.setOnMarkerMoved} tells it. */
    public static final String ONSET = "Onset";

    private RawFigure() {}

    /**
     * @param run what the recipe made of the spectrum; null if there is no recipe, or it failed
     * @param provenance input file and hash, recipe
     */
    public static FigureSpec of(Spectrum raw, Recipe.Run run, Map<String, String> provenance) {
        throw new UnsupportedOperationException();
    }
}
