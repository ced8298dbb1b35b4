package org.nearedge.app.chart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a figure shows, without saying how it is drawn: the window, the exports and the tests read the same value.
 *
 * @param title short; may be empty
 * @param xLabel quantity and unit
 * @param yLabel quantity and unit
 * @param xFrom left end of the axis, or null for the data's own
 * @param xTo right end of the axis, or null for the data's own
 * @param provenance input file and hash, recipe, model and version: goes into every exported file
 * @param gauges single numbers, each on a scale of its own; a figure has either these or axes with curves
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
        List<Gauge> gauges) {

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
        TRUE_TOTAL
    }

    /**
     * A curve.
     *
     * @param fillBelow energies up to here are filled as valence band, above as conduction band; null: no fill
     */
    public record Curve(String name, Role role, double[] x, double[] y, Double fillBelow) {}

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
        // Not Map.copyOf: provenance is read by people, in the order it was told.
        provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
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

    /** Whether there is nothing to see but axes. */
    public boolean isEmpty() {
        return curves.isEmpty() && gauges.isEmpty();
    }

    /** Axes without data, for a chart that waits. */
    public static FigureSpec empty(String xLabel, String yLabel) {
        return new FigureSpec("", xLabel, yLabel, null, null, List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    public FigureSpec withProvenance(Map<String, String> other) {
        return new FigureSpec(title, xLabel, yLabel, xFrom, xTo, curves, bands, regions, markers, other, gauges);
    }
}
