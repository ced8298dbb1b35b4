package org.nearedge.app.analyse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nearedge.app.analyse.figures.GaugesFigure;
import org.nearedge.app.analyse.figures.InputFigure;
import org.nearedge.app.analyse.figures.PdosFigure;
import org.nearedge.app.analyse.figures.RawFigure;
import org.nearedge.app.analyse.figures.ReferenceFigure;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.library.Neighbour;
import org.nearedge.library.Target;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Pdos;

/**
 * The charts of the workspace, as values.
 *
 * @param raw the raw spectrum
 * @param input the model's input
 * @param pdos predicted, or that of the best reference
 * @param gauges single numbers about the site; none if no model gives any
 */
public record Figures(FigureSpec raw, FigureSpec input, FigureSpec pdos, FigureSpec gauges) {
    public static final Figures EMPTY = new Figures(
            FigureSpec.empty(RawFigure.X_LABEL, "Intensity"),
            FigureSpec.empty(InputFigure.X_LABEL, InputFigure.Y_LABEL),
            FigureSpec.empty(PdosFigure.X_LABEL, PdosFigure.Y_LABEL),
            FigureSpec.empty("", ""));

    /** @param chosen references that the user laid over the charts */
    static Figures of(OpenSpectrum item, Outcome outcome, List<Neighbour> chosen) {
        if (item == null || outcome == null || outcome.raw() == null) {
            return EMPTY;
        }
        Map<String, String> provenance = provenance(item, outcome);
        return new Figures(
                RawFigure.of(outcome.raw(), outcome.run(), provenance),
                input(outcome, chosen, provenance),
                pdos(item, outcome, chosen, provenance),
                gauges(outcome, chosen, provenance));
    }

    private static FigureSpec input(Outcome outcome, List<Neighbour> chosen, Map<String, String> provenance) {
        if (outcome.failedStep() >= 0
                || outcome.run() == null
                || outcome.recipe().steps().isEmpty()) {
            return EMPTY.input();
        }
        return InputFigure.of(outcome.run().result(), shown(outcome, chosen), provenance);
    }

    /** The best reference, and those that the user chose. */
    private static List<Neighbour> shown(Outcome outcome, List<Neighbour> chosen) {
        List<Neighbour> shown = new ArrayList<>();
        outcome.neighbours().stream().findFirst().ifPresent(shown::add);
        shown.addAll(chosen);
        return shown;
    }

    private static FigureSpec gauges(Outcome outcome, List<Neighbour> chosen, Map<String, String> provenance) {
        return outcome.properties()
                .map(reading -> GaugesFigure.of(reading, shown(outcome, chosen), provenance))
                .orElse(EMPTY.gauges());
    }

    private static FigureSpec pdos(
            OpenSpectrum item, Outcome outcome, List<Neighbour> chosen, Map<String, String> provenance) {
        if (outcome.neighbours().isEmpty()) {
            return EMPTY.pdos();
        }
        Neighbour best = outcome.neighbours().get(0);
        Pdos nearest = pdosOf(best);
        return withOverlays(
                outcome.pdos()
                        .map(reading -> PdosFigure.of(reading.prediction(), nearest, item.truth(), provenance))
                        .orElseGet(() -> ReferenceFigure.of(nearest, provenance)),
                best,
                chosen);
    }

    /** The PDOS of the references that were chosen, as lines over the figure; the best is there already. */
    private static FigureSpec withOverlays(FigureSpec figure, Neighbour best, List<Neighbour> chosen) {
        List<FigureSpec.Curve> curves = new ArrayList<>(figure.curves());
        for (Neighbour neighbour : chosen) {
            Pdos own = neighbour == best ? null : pdosOf(neighbour);
            if (own != null) {
                curves.add(ReferenceFigure.total(neighbour, own));
            }
        }
        return new FigureSpec(
                figure.title(),
                figure.xLabel(),
                figure.yLabel(),
                figure.xFrom(),
                figure.xTo(),
                curves,
                figure.bands(),
                figure.regions(),
                figure.markers(),
                figure.provenance());
    }

    /** The reference's PDOS as a model would have learned it; null where it was not computed far enough. */
    private static Pdos pdosOf(Neighbour neighbour) {
        try {
            return Target.pdos(neighbour.reference());
        } catch (InputException e) {
            return null;
        }
    }

    private static Map<String, String> provenance(OpenSpectrum item, Outcome outcome) {
        Map<String, String> provenance = new LinkedHashMap<>();
        provenance.put("File", item.name());
        if (item.isSimulated()) {
            provenance.put("Provenance", OpenSpectrum.SIMULATED);
        }
        provenance.put("Recipe", outcome.recipe().toJson());
        outcome.pdos()
                .ifPresent(
                        reading -> provenance.put("Model", reading.prediction().model()));
        return provenance;
    }
}
