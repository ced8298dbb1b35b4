package org.nearedge.app.analyse.figures;

import java.util.Map;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.model.Prediction;
import org.nearedge.spectrum.Pdos;

/** The predicted PDOS with its interval, and the best reference's own or the true one as lines. */
public final class PdosFigure {
    private PdosFigure() {}

    /**
     * @param bestReference PDOS of the best reference, broadened as the prediction; null: not shown
     * @param truth PDOS that is known, for a simulated measurement; null: not known
     */
    public static FigureSpec of(
            Prediction prediction, Pdos bestReference, Pdos truth, Map<String, String> provenance) {
        throw new UnsupportedOperationException();
    }
}
