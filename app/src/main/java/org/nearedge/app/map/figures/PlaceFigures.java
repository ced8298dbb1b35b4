package org.nearedge.app.map.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Band;
import org.nearedge.app.chart.FigureSpec.Colour;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Points;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.FigureSpec.Shape;
import org.nearedge.app.chart.raster.Raster;
import org.nearedge.app.map.state.Plane;

/** A number at every position: an image, or for a line scan a profile. */
public final class PlaceFigures {
    private static final int MASKED = 6;

    private PlaceFigures() {}

    /**
     * What is drawn.
     *
     * @param label quantity and unit
     * @param lower lower end of an interval at every position, or null
     * @param upper upper end, or null
     * @param masked flat
     * @param region outlined, flat
     */
    public record Content(
            String label,
            float[] values,
            float[] lower,
            float[] upper,
            BitSet masked,
            BitSet region,
            Raster.Legend legend) {
        /** Without interval and mask. */
        public static Content of(String label, float[] values, BitSet region, Raster.Legend legend) {
            return new Content(label, values, null, null, new BitSet(), region, legend);
        }
    }

    public static FigureSpec image(
            Plane plane, Content content, Raster.Colours colours, Map<String, String> provenance) {
        Raster raster = Raster.of(
                        content.label(), plane.height(), plane.width(), content.values(), plane.x(), plane.y(), colours)
                .withMasked(content.masked(), content.legend())
                .withOutlined(content.region());
        return FigureSpec.image(
                "", axis("x", plane.x().unit()), axis("y", plane.y().unit()), raster, provenance);
    }

    /** {@code x (nm)}, or a count where the axis is not calibrated. */
    static String axis(String name, String unit) {
        return unit.isEmpty() ? name + " (index)" : name + " (" + unit + ")";
    }

    /** Of a line scan: the points are called by their index, and can be chosen. */
    public static FigureSpec profile(Plane plane, Content content, Map<String, String> provenance) {
        double[] x = new double[plane.width()];
        Arrays.setAll(x, i -> plane.x().middle(i, plane.width()));
        double[] y = doubles(content.values(), i -> true);
        List<Points> points = new ArrayList<>();
        points.add(points("", Shape.DOT, 0, x, content.values(), content.masked(), false));
        if (!content.masked().isEmpty()) {
            points.add(points(
                    content.legend().masked(), Shape.CROSS, MASKED, x, content.values(), content.masked(), true));
        }
        List<Band> bands = content.lower() == null
                ? List.of()
                : List.of(new Band(
                        "90 % interval",
                        Role.PREDICTED, x, doubles(content.lower(), i -> true), doubles(content.upper(), i -> true)));
        return new FigureSpec(
                        "",
                        axis("Position", plane.x().unit()),
                        content.label(),
                        plane.x().from(),
                        plane.x().to(),
                        List.of(new Curve("", Role.PREDICTED, x, y, null)),
                        bands,
                        List.of(),
                        List.of(),
                        provenance)
                .withPoints(points);
    }

    private static Points points(
            String name, Shape shape, int colour, double[] x, float[] values, BitSet masked, boolean wanted) {
        int[] cells = IntStream.range(0, x.length)
                .filter(i -> masked.get(i) == wanted)
                .toArray();
        return new Points(
                name,
                shape,
                new Colour.Category(colour),
                Arrays.stream(cells).mapToDouble(i -> x[i]).toArray(),
                Arrays.stream(cells).mapToDouble(i -> values[i]).toArray(),
                Arrays.stream(cells).mapToObj(String::valueOf).toList(),
                List.of());
    }

    private static double[] doubles(float[] values, java.util.function.IntPredicate kept) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> kept.test(i) ? values[i] : Double.NaN)
                .toArray();
    }
}
