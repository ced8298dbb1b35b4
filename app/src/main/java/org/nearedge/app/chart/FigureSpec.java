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
        Map<String, String> provenance) {

    /** What a curve means; the theme gives it colour, width and dash. */
    public enum Role {
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

    public FigureSpec {
        curves = List.copyOf(curves);
        bands = List.copyOf(bands);
        regions = List.copyOf(regions);
        markers = List.copyOf(markers);
        // Not Map.copyOf: provenance is read by people, in the order it was told.
        provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
    }

    /** Axes without data, for a chart that waits. */
    public static FigureSpec empty(String xLabel, String yLabel) {
        return new FigureSpec("", xLabel, yLabel, null, null, List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    public FigureSpec withProvenance(Map<String, String> other) {
        return new FigureSpec(title, xLabel, yLabel, xFrom, xTo, curves, bands, regions, markers, other);
    }
}
