package org.nearedge.app.analyse.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Band;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Marker;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.model.Prediction;
import org.nearedge.spectrum.Pdos;

/**
 * The predicted PDOS: s, p and total filled as valence and conduction band around zero, the interval of s and p as
 * bands, and the best reference's own PDOS or the true one as lines. The total has no band: the ends of two intervals
 * do not add up to the interval of the sum.
 */
public final class PdosFigure {
    public static final String X_LABEL = "Energy relative to VBM or Fermi level (eV)";
    public static final String Y_LABEL = "PDOS (states/eV/spin)";
    /** Zero of the energy axis: valence-band maximum, or Fermi level of a metal. */
    public static final String ZERO = "VB | CB";

    private PdosFigure() {}

    /**
     * @param bestReference PDOS of the best reference, broadened as the prediction; null: not shown
     * @param truth PDOS that is known, for a simulated measurement; null: not known
     */
    public static FigureSpec of(Prediction prediction, Pdos bestReference, Pdos truth, Map<String, String> provenance) {
        Pdos pdos = prediction.pdos();
        double[] x = pdos.axis().toArray();
        List<Curve> curves = new ArrayList<>();
        curves.add(new Curve("s", Role.PDOS_S, x, pdos.s(), 0.0));
        curves.add(new Curve("p", Role.PDOS_P, x, pdos.p(), 0.0));
        curves.add(new Curve("total", Role.PDOS_TOTAL, x, pdos.total(), 0.0));
        if (bestReference != null) {
            double[] own = bestReference.axis().toArray();
            curves.add(new Curve("s, best reference", Role.REFERENCE_S, own, bestReference.s(), null));
            curves.add(new Curve("p, best reference", Role.REFERENCE_P, own, bestReference.p(), null));
        }
        if (truth != null) {
            double[] own = truth.axis().toArray();
            curves.add(new Curve("s, true", Role.TRUE_S, own, truth.s(), null));
            curves.add(new Curve("p, true", Role.TRUE_P, own, truth.p(), null));
        }
        return new FigureSpec(
                "",
                X_LABEL,
                Y_LABEL,
                pdos.axis().first(),
                pdos.axis().last() + pdos.axis().step(),
                curves,
                intervals(prediction),
                List.of(),
                List.of(new Marker(ZERO, 0)),
                provenance);
    }

    private static List<Band> intervals(Prediction prediction) {
        Pdos lower = prediction.lower();
        Pdos upper = prediction.upper();
        if (lower == null || upper == null) {
            return List.of();
        }
        double[] x = lower.axis().toArray();
        return List.of(
                new Band("s, 90 % interval", Role.PDOS_S, x, lower.s(), upper.s()),
                new Band("p, 90 % interval", Role.PDOS_P, x, lower.p(), upper.p()));
    }
}
