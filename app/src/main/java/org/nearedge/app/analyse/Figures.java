package org.nearedge.app.analyse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nearedge.app.analyse.figures.InputFigure;
import org.nearedge.app.analyse.figures.PdosFigure;
import org.nearedge.app.analyse.figures.RawFigure;
import org.nearedge.app.analyse.figures.ReferenceFigure;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.library.Neighbour;
import org.nearedge.library.Target;
import org.nearedge.model.Prediction;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Pdos;

/** The three charts of the workspace, as values: the raw spectrum, the model's input, the PDOS. */
public record Figures(FigureSpec raw, FigureSpec input, FigureSpec pdos) {
    public static final Figures EMPTY = new Figures(
            FigureSpec.empty(RawFigure.X_LABEL, "Intensity"),
            FigureSpec.empty(InputFigure.X_LABEL, InputFigure.Y_LABEL),
            FigureSpec.empty(PdosFigure.X_LABEL, PdosFigure.Y_LABEL));

    /** @param chosen references that the user laid over the charts */
    static Figures of(OpenSpectrum item, Outcome outcome, List<Neighbour> chosen) {
        if (item == null || outcome == null || outcome.raw() == null) {
            return EMPTY;
        }
        Map<String, String> provenance = provenance(item, outcome);
        return new Figures(
                RawFigure.of(outcome.raw(), outcome.run(), provenance),
                input(outcome, chosen, provenance),
                pdos(item, outcome, chosen, provenance));
    }

    private static FigureSpec input(Outcome outcome, List<Neighbour> chosen, Map<String, String> provenance) {
        if (outcome.failedStep() >= 0
                || outcome.run() == null
                || outcome.recipe().steps().isEmpty()) {
            return EMPTY.input();
        }
        List<Neighbour> shown = new ArrayList<>();
        outcome.neighbours().stream().findFirst().ifPresent(shown::add);
        shown.addAll(chosen);
        return InputFigure.of(outcome.run().result(), shown, provenance);
    }

    private static FigureSpec pdos(
            OpenSpectrum item, Outcome outcome, List<Neighbour> chosen, Map<String, String> provenance) {
        if (outcome.neighbours().isEmpty()) {
            return EMPTY.pdos();
        }
        Prediction prediction = outcome.analysis().prediction();
        Neighbour best = outcome.neighbours().get(0);
        if (prediction == null) {
            return withOverlays(ReferenceFigure.of(pdosOf(best), provenance), best, chosen);
        }
        return withOverlays(PdosFigure.of(prediction, pdosOf(best), item.truth(), provenance), best, chosen);
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
        if (outcome.analysis() != null && outcome.analysis().prediction() != null) {
            provenance.put("Model", outcome.analysis().prediction().model());
        }
        return provenance;
    }
}
