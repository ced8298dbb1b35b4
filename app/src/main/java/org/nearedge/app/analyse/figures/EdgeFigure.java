package org.nearedge.app.analyse.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Band;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.model.Prediction;
import org.nearedge.spectrum.Spectrum;

/** The edge that a model predicts from a PDOS, with its interval, and the edge of the nearest reference. */
public final class EdgeFigure {
    private EdgeFigure() {}

    /** @param nearest computed edge of the best reference; null: not shown */
    public static FigureSpec of(Prediction prediction, Spectrum nearest, Map<String, String> provenance) {
        Spectrum edge = prediction.curve(0, prediction.answer().mean());
        double[] x = edge.axis().toArray();
        List<Curve> curves = new ArrayList<>();
        curves.add(new Curve("prediction", Role.PREDICTED, x, edge.toArray(), null));
        if (nearest != null) {
            curves.add(new Curve(
                    "best reference", Role.BEST_REFERENCE, nearest.axis().toArray(), nearest.toArray(), null));
        }
        Band interval = new Band(
                "90 % interval",
                Role.PREDICTED,
                x,
                prediction.curve(0, prediction.answer().lower()).toArray(),
                prediction.curve(0, prediction.answer().upper()).toArray());
        return new FigureSpec(
                "",
                InputFigure.X_LABEL,
                InputFigure.Y_LABEL,
                edge.axis().first(),
                edge.axis().last() + edge.axis().step(),
                curves,
                List.of(interval),
                List.of(),
                List.of(),
                provenance);
    }
}
