package org.nearedge.app.pca;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Colour;
import org.nearedge.app.chart.FigureSpec.Marker;
import org.nearedge.app.chart.FigureSpec.Points;
import org.nearedge.app.chart.FigureSpec.Scale;
import org.nearedge.app.chart.FigureSpec.Shape;
import org.nearedge.process.pca.PrincipalComponents;

/**
 * Variance along each principal component, on a logarithmic scale: what rises above the straight run of the noise is
 * worth keeping. A point that is chosen says how many are to be kept ({@link #rank}).
 */
public final class ScreeFigure {
    public static final String X_LABEL = "Component";
    public static final String Y_LABEL = "Variance";
    /** Points that are shown beyond those kept and proposed. */
    private static final int BEYOND = 12;

    private static final int FEWEST = 20;

    private ScreeFigure() {}

    /**
     * @param rank how many are kept
     * @param provenance input file, recipe
     */
    public static FigureSpec of(PrincipalComponents components, int rank, Map<String, String> provenance) {
        double[] variances = components.variances();
        int wanted = Math.max(FEWEST, Math.max(rank, components.proposedRank()) + BEYOND);
        int shown = Math.min(Math.min(wanted, variances.length), components.mostRank());
        int kept = Math.min(rank, shown);
        List<Points> points = new ArrayList<>();
        points.add(points("Kept", Shape.DOT, 0, variances, 0, kept, components));
        if (kept < shown) {
            points.add(points("Left out", Shape.RING, 1, variances, kept, shown, components));
        }
        Marker proposed = new Marker("noise", components.proposedRank() + 0.5, false);
        return FigureSpec.empty(X_LABEL, Y_LABEL)
                .withX(0.0, shown + 1.0)
                .withScales(Scale.LINEAR, Scale.LOG)
                .withPoints(points)
                .withMarks(List.of(), List.of(proposed))
                .withProvenance(provenance);
    }

    private static Points points(
            String name,
            Shape shape,
            int colour,
            double[] variances,
            int from,
            int end,
            PrincipalComponents components) {
        return new Points(
                name,
                shape,
                new Colour.Category(colour),
                IntStream.range(from, end).mapToDouble(k -> k + 1).toArray(),
                IntStream.range(from, end).mapToDouble(k -> variances[k]).toArray(),
                IntStream.range(from, end).mapToObj(k -> id(k + 1)).toList(),
                IntStream.range(from, end)
                        .mapToObj(k -> String.format(
                                Locale.ROOT,
                                "keep %d: %.3f %% of the variance",
                                k + 1,
                                100 * components.explained(k + 1)))
                        .toList());
    }

    /** What the point of a rank is called. */
    public static String id(int rank) {
        return String.valueOf(rank);
    }

    /** The rank that a point stands for; empty if it is none of this figure's. */
    public static OptionalInt rank(String id) {
        try {
            return OptionalInt.of(Integer.parseInt(id));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
