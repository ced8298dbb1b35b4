package org.nearedge.app.analyse.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Marker;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.library.Neighbour;
import org.nearedge.spectrum.Pdos;

/** The computed PDOS of references, for edges whose PDOS no model predicts. */
public final class ReferenceFigure {
    private ReferenceFigure() {}

    /** @param pdos of the reference; null: not known, the figure has axes alone */
    public static FigureSpec of(Pdos pdos, Map<String, String> provenance) {
        List<Curve> curves = new ArrayList<>();
        if (pdos != null) {
            double[] x = pdos.axis().toArray();
            curves.add(new Curve("total", Role.REFERENCE_TOTAL, x, pdos.total(), 0.0));
            curves.add(new Curve("s", Role.REFERENCE_S, x, pdos.s(), null));
            curves.add(new Curve("p", Role.REFERENCE_P, x, pdos.p(), null));
        }
        return new FigureSpec(
                "",
                PdosFigure.X_LABEL,
                PdosFigure.Y_LABEL,
                pdos == null ? null : pdos.axis().first(),
                pdos == null ? null : pdos.axis().last(),
                curves,
                List.of(),
                List.of(),
                List.of(new Marker(PdosFigure.ZERO, 0)),
                provenance);
    }

    /** One reference's total PDOS as a line to be laid over another figure. */
    public static Curve total(Neighbour reference, Pdos pdos) {
        return new Curve(
                "total, " + reference.reference().id(),
                Role.NEIGHBOUR,
                pdos.axis().toArray(),
                pdos.total(),
                null);
    }
}
