package org.nearedge.app.map.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nearedge.app.analyse.figures.RawFigure;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Region;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.map.state.EnergyWindow;
import org.nearedge.process.PowerLawBackground;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** The spectrum of a region with the energy windows, which can be dragged. */
public final class SumFigure {
    /** Names of the windows, as the chart tells them. */
    public static final String SIGNAL = "Energy window";

    public static final String BACKGROUND = "Background fit";

    private SumFigure() {}

    /** @param background null: none is taken away */
    public static FigureSpec of(
            Spectrum spectrum, EnergyWindow window, EnergyWindow background, Map<String, String> provenance) {
        FigureSpec raw = RawFigure.of(spectrum, null, List.of(), provenance);
        List<Curve> curves = new ArrayList<>(raw.curves());
        List<Region> regions = new ArrayList<>();
        regions.add(new Region(SIGNAL, window.from(), window.to(), true));
        if (background != null) {
            regions.add(new Region(BACKGROUND, background.from(), background.to(), true));
            Spectrum law = law(spectrum, background);
            if (law != null) {
                curves.add(new Curve("Background", Role.BACKGROUND, law.axis().toArray(), law.toArray(), null));
            }
        }
        return new FigureSpec(
                "", raw.xLabel(), raw.yLabel(), null, null, curves, List.of(), regions, List.of(), provenance);
    }

    /** Null where no power law fits: the pixels say so. */
    private static Spectrum law(Spectrum spectrum, EnergyWindow background) {
        try {
            return new PowerLawBackground(background.from(), background.to()).curve(spectrum);
        } catch (InputException | IllegalArgumentException e) {
            return null;
        }
    }
}
