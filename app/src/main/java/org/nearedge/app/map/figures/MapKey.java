package org.nearedge.app.map.figures;

/** Names of what figures of a spectrum image tell of themselves, beside the usual ones. */
public final class MapKey {
    /** Figures of the workspace. */
    public static final String WINDOW = "map/window";

    public static final String MAP = "map/map";

    public static final String SPECTRUM = "map/spectrum";

    public static final String STRIP = "map/strip";

    public static final String SCREE = "map/components";

    public static final String PIXEL = "map/pixel";

    /** Indices on the axes before the last two position axes. */
    public static final String SLICE = "Slice";

    /** From and to, eV. */
    public static final String ENERGIES = "Energy window (eV)";

    /** Fit window of the power law that was taken away in each pixel, from and to, eV. */
    public static final String BACKGROUND = "Background window (eV)";

    /** Flat positions, ranges with both ends; absent: all. */
    public static final String REGION = "Region";

    /** Model and name of the quantity that is mapped. */
    public static final String QUANTITY = "Map";

    /** Novelty, percentile, above which positions are masked. */
    public static final String MASK = "Masked above novelty (percentile)";

    public static final String COLOURS = "Colours";

    /** Principal components that are kept. */
    public static final String KEPT = "Components kept";

    /** Share that is cut at each end, or the ends. */
    public static final String RANGE = "Colour range";

    public static final String BINNING = "Binning";

    public static final String UNREAD = "Positions not read";

    private MapKey() {}
}
