package org.nearedge.app.chart.atoms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The numbers of a drawing of atoms. */
public final class AtomsData {
    private AtomsData() {}

    /**
     * A head, then one line an atom: element, position in the record's own frame, distance to the absorber, whether the
     * two are bonded.
     */
    public static List<List<String>> table(AtomsDrawing drawing) {
        Environment environment = drawing.environment();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("element", "x (\u00c5)", "y (\u00c5)", "z (\u00c5)", "distance (\u00c5)", "bonded"));
        for (int i = 0; i < environment.sites().size(); i++) {
            Vector at = environment.sites().get(i).at();
            rows.add(List.of(
                    environment.sites().get(i).element(),
                    number(at.x()),
                    number(at.y()),
                    number(at.z()),
                    number(at.length()),
                    environment.isAbsorber(i) ? "absorber" : environment.isFirstShell(i) ? "yes" : "no"));
        }
        return rows;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value + 0.0);
    }
}
