package org.nearedge.app.chart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.nearedge.app.chart.atoms.AtomsDrawing;
import org.nearedge.app.chart.raster.Raster;

/**
 * What a figure shows, without saying how it is drawn: the window, the exports and the tests read the same value.
 *
 * @param title short; may be empty
 * @param xLabel quantity and unit
 * @param yLabel quantity and unit
 * @param xFrom left end of the axis, or null for the data's own
 * @param xTo right end of the axis, or null for the data's own
 * @param provenance input file and hash, recipe, model and version: goes into every exported file
 * @param gauges single numbers, each on a scale of its own; a figure has either these or axes with data
 * @param axes what the axes are like beyond labels and ends of x
 * @param atoms atoms around a site, in place of anything else; null: none
 * @param raster an image under everything else; null: none
 */
public record FigureSpec(
        String title,
        String xLabel,
        String yLabel,
        Double xFrom,
        Double xTo,
        List<Curve> curves,
        List<Band> bands,
        List<Region> regions,
        List<Marker> markers,
        Map<String, String> provenance,
        List<Gauge> gauges,
        Axes axes,
        List<Points> points,
        List<Bars> bars,
        List<Label> labels,
        AtomsDrawing atoms,
        Raster raster) {

    /** What a curve means; the theme gives it colour, width and dash. */
    public enum Role {
        /** What a model says: an edge, or a single number. */
        PREDICTED,
        RAW,
        BACKGROUND,
        SIGNAL,
        INPUT,
        BEST_REFERENCE,
        NEIGHBOUR,
        PDOS_S,
        PDOS_P,
        PDOS_TOTAL,
        REFERENCE_S,
        REFERENCE_P,
        REFERENCE_TOTAL,
        TRUE_S,
        TRUE_P,
        TRUE_TOTAL,
        /** One of several that are compared: as many colours as the palette has, then dashed ones. */
        SERIES,
        /** A thin quiet line for the eye: y = x, zero. */
        GUIDE
    }

    /** How an axis counts. On a logarithmic one, values that are not positive are not drawn. */
    public enum Scale {
        LINEAR,
        LOG;

        /** How far along the axis a value lies: the value itself, or its decimal logarithm (NaN if there is none). */
        public double along(double value) {
            return this == LINEAR ? value : value > 0 ? Math.log10(value) : Double.NaN;
        }

        /** The value that lies so far along the axis. */
        public double value(double along) {
            return this == LINEAR ? along : Math.pow(10, along);
        }
    }

    /** The sign of a point. */
    public enum Shape {
        DOT,
        RING,
        DIAMOND,
        SQUARE,
        TRIANGLE,
        CROSS,
        /** An open square about another point, to mark it; a ring is about the chosen one. */
        HALO
    }

    /** What the colour of points says. */
    public sealed interface Colour {
        /**
         * One of few kinds.
         *
         * @param index place in the palette, from 0; see {@link KindColours}
         */
        record Category(int index) implements Colour {
            public Category {
                if (index < 0) {
                    throw new IllegalArgumentException("a category is 0 or more, not " + index);
                }
            }
        }

        /**
         * A number of each point, told by a colour bar.
         *
         * @param values one a point; a point with NaN is drawn in grey
         * @param label quantity and unit, beside the bar
         */
        record Values(double[] values, String label) implements Colour {}
    }

    /**
     * Points of one shape. A point whose x or y is NaN is not drawn.
     *
     * @param ids what each point is called when it is chosen: empty, or one a point; may repeat between sets
     * @param help what is told beside the pointer: empty, or one a point
     */
    public record Points(
            String name, Shape shape, Colour colour, double[] x, double[] y, List<String> ids, List<String> help) {
        public Points {
            ids = List.copyOf(ids);
            help = List.copyOf(help);
            requireSize(name, "y", x.length, y.length);
            requireSize(name, "ids", ids.isEmpty() ? x.length : ids.size(), x.length);
            requireSize(name, "help", help.isEmpty() ? x.length : help.size(), x.length);
            if (colour instanceof Colour.Values v) {
                requireSize(name, "colour values", v.values().length, x.length);
            }
        }
    }

    /** Bars that stand on zero, for a histogram: each from one x to another. */
    public record Bars(String name, Colour.Category colour, double[] from, double[] to, double[] height) {
        public Bars {
            requireSize(name, "ends", to.length, from.length);
            requireSize(name, "heights", height.length, from.length);
        }
    }

    /** A few words beside a place. */
    public record Label(double x, double y, String text) {}

    /** A name in place of a number on the x axis. */
    public record Tick(double at, String name) {}

    /**
     * What axes are like.
     *
     * @param yFrom lower end of the y axis, or null for what the data need
     * @param yTo upper end of the y axis, or null for what the data need
     * @param xTicks named ticks in place of numbers; empty: numbers
     */
    public record Axes(Scale x, Scale y, Double yFrom, Double yTo, List<Tick> xTicks) {
        static final Axes PLAIN = new Axes(Scale.LINEAR, Scale.LINEAR, null, null, List.of());

        public Axes {
            xTicks = List.copyOf(xTicks);
        }
    }

    /**
     * A curve.
     *
     * @param fillBelow energies up to here are filled as valence band, above as conduction band; null: no fill
     * @param place which colour of its role it has, from 0, whatever else is shown; null: as many as come before it
     */
    public record Curve(String name, Role role, double[] x, double[] y, Double fillBelow, Integer place) {
        public Curve(String name, Role role, double[] x, double[] y, Double fillBelow) {
            this(name, role, x, y, fillBelow, null);
        }

        /** @param before how many curves of the same role come before it */
        public int rank(int before) {
            return place == null ? before : place;
        }
    }

    /** The area between two curves, for an interval. */
    public record Band(String name, Role role, double[] x, double[] lower, double[] upper) {}

    /**
     * A range of x, for a fit window.
     *
     * @param movable whether the window lets the user drag its ends
     */
    public record Region(String name, double from, double to, boolean movable) {
        public Region(String name, double from, double to) {
            this(name, from, to, false);
        }
    }

    /**
     * A line at one x, for the onset or the Fermi level.
     *
     * @param movable whether the window lets the user drag it
     */
    public record Marker(String name, double at, boolean movable) {
        public Marker(String name, double at) {
            this(name, at, false);
        }
    }

    /**
     * A single number on a scale.
     *
     * @param name quantity, for example {@code Bond length}
     * @param unit symbol; empty for a count
     * @param meaning half a sentence for those who do not know the quantity
     * @param known what the library's records have, ascending: the scale spans them
     * @param lower lower end of the 90 % interval
     * @param upper upper end of the 90 % interval
     * @param marks what references have
     */
    public record Gauge(
            String name,
            String unit,
            String meaning,
            double[] known,
            double value,
            double lower,
            double upper,
            List<Mark> marks) {
        public Gauge {
            marks = List.copyOf(marks);
        }
    }

    /** A reference's own value on a gauge. */
    public record Mark(String name, Role role, double value) {}

    public FigureSpec {
        gauges = List.copyOf(gauges);
        curves = List.copyOf(curves);
        bands = List.copyOf(bands);
        regions = List.copyOf(regions);
        markers = List.copyOf(markers);
        points = List.copyOf(points);
        bars = List.copyOf(bars);
        labels = List.copyOf(labels);
        // Not Map.copyOf: provenance is read by people, in the order it was told.
        provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
    }

    private static void requireSize(String name, String what, int size, int wanted) {
        if (size != wanted) {
            throw new IllegalArgumentException("\"" + name + "\" has " + size + " " + what + ", not " + wanted);
        }
    }

    /** Axes with curves, or gauges. */
    public FigureSpec(
            String title,
            String xLabel,
            String yLabel,
            Double xFrom,
            Double xTo,
            List<Curve> curves,
            List<Band> bands,
            List<Region> regions,
            List<Marker> markers,
            Map<String, String> provenance,
            List<Gauge> gauges) {
        this(
                title,
                xLabel,
                yLabel,
                xFrom,
                xTo,
                curves,
                bands,
                regions,
                markers,
                provenance,
                gauges,
                Axes.PLAIN,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    /** Axes with curves. */
    public FigureSpec(
            String title,
            String xLabel,
            String yLabel,
            Double xFrom,
            Double xTo,
            List<Curve> curves,
            List<Band> bands,
            List<Region> regions,
            List<Marker> markers,
            Map<String, String> provenance) {
        this(title, xLabel, yLabel, xFrom, xTo, curves, bands, regions, markers, provenance, List.of());
    }

    /** Gauges without axes. */
    public static FigureSpec gauges(List<Gauge> gauges, Map<String, String> provenance) {
        return new FigureSpec("", "", "", null, null, List.of(), List.of(), List.of(), List.of(), provenance, gauges);
    }

    /** Atoms around a site, as they are turned. */
    public static FigureSpec atoms(String title, AtomsDrawing atoms, Map<String, String> provenance) {
        return new FigureSpec(
                title,
                "",
                "",
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                provenance,
                List.of(),
                Axes.PLAIN,
                List.of(),
                List.of(),
                List.of(),
                atoms,
                null);
    }

    /** An image, with the names of its axes. */
    public static FigureSpec image(
            String title, String xLabel, String yLabel, Raster raster, Map<String, String> provenance) {
        return empty(xLabel, yLabel).changed(draft -> {
            draft.title = title;
            draft.provenance = provenance;
            draft.raster = raster;
        });
    }

    /** Whether there is nothing to see but axes. */
    public boolean isEmpty() {
        return curves.isEmpty()
                && gauges.isEmpty()
                && points.isEmpty()
                && bars.isEmpty()
                && raster == null
                && (atoms == null || atoms.environment().isEmpty());
    }

    /** Axes without data, for a chart that waits. */
    public static FigureSpec empty(String xLabel, String yLabel) {
        return new FigureSpec("", xLabel, yLabel, null, null, List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    public FigureSpec withTitle(String other) {
        return changed(draft -> draft.title = other);
    }

    public FigureSpec withProvenance(Map<String, String> other) {
        return changed(draft -> draft.provenance = other);
    }

    /** With other ends of the x axis; null: the data's own. */
    public FigureSpec withX(Double from, Double to) {
        return changed(draft -> {
            draft.xFrom = from;
            draft.xTo = to;
        });
    }

    public FigureSpec withMarks(List<Region> otherRegions, List<Marker> otherMarkers) {
        return changed(draft -> {
            draft.regions = otherRegions;
            draft.markers = otherMarkers;
        });
    }

    public FigureSpec withPoints(List<Points> other) {
        return changed(draft -> draft.points = other);
    }

    public FigureSpec withBars(List<Bars> other) {
        return changed(draft -> draft.bars = other);
    }

    public FigureSpec withRaster(Raster other) {
        return changed(draft -> draft.raster = other);
    }

    public FigureSpec withLabels(List<Label> other) {
        return changed(draft -> draft.labels = other);
    }

    public FigureSpec withScales(Scale x, Scale y) {
        return changed(draft -> draft.axes = new Axes(x, y, axes.yFrom(), axes.yTo(), axes.xTicks()));
    }

    /** With fixed ends of the y axis; null: what the data need. */
    public FigureSpec withY(Double from, Double to) {
        return changed(draft -> draft.axes = new Axes(axes.x(), axes.y(), from, to, axes.xTicks()));
    }

    /** With named ticks in place of numbers on the x axis. */
    public FigureSpec withXTicks(List<Tick> ticks) {
        return changed(draft -> draft.axes = new Axes(axes.x(), axes.y(), axes.yFrom(), axes.yTo(), ticks));
    }

    private FigureSpec changed(Consumer<FigureDraft> change) {
        FigureDraft draft = new FigureDraft(this);
        change.accept(draft);
        return draft.figure();
    }
}
