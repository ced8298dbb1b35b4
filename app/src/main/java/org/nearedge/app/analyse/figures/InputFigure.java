package org.nearedge.app.analyse.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.library.Neighbour;
import org.nearedge.spectrum.Spectrum;

/** The model's input with references over it. */
public final class InputFigure {
    public static final String X_LABEL = "Energy relative to onset (eV)";
    public static final String Y_LABEL = "Intensity (normalised)";

    private InputFigure() {}

    /** @param shown the best reference first, then those the user chose; may be empty; a second mention is left out */
    public static FigureSpec of(Spectrum input, List<Neighbour> shown, Map<String, String> provenance) {
        List<Curve> curves = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        curves.add(curve("Input", Role.INPUT, input));
        for (Neighbour neighbour : shown) {
            String id = neighbour.reference().id();
            if (!seen.contains(id)) {
                Role role = seen.isEmpty() ? Role.BEST_REFERENCE : Role.NEIGHBOUR;
                curves.add(curve(id, role, neighbour.spectrum()));
                seen.add(id);
            }
        }
        return new FigureSpec(
                "",
                X_LABEL,
                Y_LABEL,
                input.axis().first(),
                input.axis().last() + input.axis().step(),
                curves,
                List.of(),
                List.of(),
                List.of(),
                provenance);
    }

    private static Curve curve(String name, Role role, Spectrum spectrum) {
        return new Curve(name, role, spectrum.axis().toArray(), spectrum.toArray(), null);
    }
}
