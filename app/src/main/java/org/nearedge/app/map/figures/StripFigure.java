package org.nearedge.app.map.figures;

import java.util.List;
import java.util.Map;
import org.nearedge.app.analyse.figures.RawFigure;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Region;
import org.nearedge.app.chart.raster.Raster;
import org.nearedge.app.map.state.EnergyWindow;
import org.nearedge.app.map.state.StripModel.Strip;

/** The spectra of a line scan as an image, position against energy, with the energy window. */
public final class StripFigure {
    private StripFigure() {}

    /** @param unit of the intensity */
    public static FigureSpec of(
            Strip strip, Raster.Colours colours, EnergyWindow window, String unit, Map<String, String> provenance) {
        Raster raster = Raster.of(
                        "Intensity (" + unit + ")",
                        strip.positions(),
                        strip.energies(),
                        strip.values(),
                        strip.axis(),
                        strip.of().x(),
                        colours)
                .asStrip();
        return FigureSpec.image(
                        "",
                        RawFigure.X_LABEL,
                        PlaceFigures.axis("Position", strip.of().x().unit()),
                        raster,
                        provenance)
                .withMarks(List.of(new Region(SumFigure.SIGNAL, window.from(), window.to(), true)), List.of());
    }
}
