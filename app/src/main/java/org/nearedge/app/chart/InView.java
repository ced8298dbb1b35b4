package org.nearedge.app.chart;

import java.util.LinkedHashMap;
import java.util.Map;

/** The part of a figure that the user looked at when it was exported, and the same part of a figure made again. */
public final class InView {
    /** Names of the ends in the figure's provenance. */
    private static final String X = "View of x";

    private static final String Y = "View of y";

    private InView() {}

    /**
     * @param x ends of the x axis, in its unit
     * @param y ends of the y axis; null: what the data need
     */
    public static FigureSpec of(FigureSpec figure, double[] x, double[] y) {
        Map<String, String> provenance = new LinkedHashMap<>(figure.provenance());
        provenance.put(X, x[0] + " to " + x[1]);
        FigureSpec part = figure.withX(x[0], x[1]);
        if (y != null) {
            provenance.put(Y, y[0] + " to " + y[1]);
            part = part.withY(y[0], y[1]);
        }
        return part.withProvenance(provenance);
    }

    /** @param provenance of the figure as it was; what makes no sense in it is passed over */
    public static FigureSpec again(FigureSpec made, Map<String, String> provenance) {
        double[] x = ends(provenance.get(X));
        return x == null ? made : of(made, x, ends(provenance.get(Y)));
    }

    private static double[] ends(String text) {
        String[] parts = text == null ? new String[0] : text.split(" to ");
        if (parts.length != 2) {
            return null;
        }
        try {
            double from = Double.parseDouble(parts[0]);
            double to = Double.parseDouble(parts[1]);
            return from < to && Double.isFinite(to - from) ? new double[] {from, to} : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
