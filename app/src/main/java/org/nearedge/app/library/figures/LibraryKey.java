package org.nearedge.app.library.figures;

/** What only the figures of the library tell of themselves. */
public final class LibraryKey {
    public static final String MAP = "library/map";
    public static final String OVERLAY = "library/overlay";
    public static final String RECORD = "library/record";

    /** Name of the library: with or without the user's own references. */
    public static final String LIBRARY = "Library";

    public static final String HASH = "Data SHA-256";
    /** What the filter means, for people. */
    public static final String RECORDS_SHOWN = "Records shown";
    /** The filter, for the program. */
    public static final String FILTER = "Filter";

    public static final String COLOUR = "Colour";
    public static final String SIGMA = "Sigma (eV)";
    /** Ids, one a line. */
    public static final String RECORDS = "Records";

    public static final String ONE_RECORD = "Record";
    /** {@link #EDGE_CURVES} or {@link #PDOS_CURVES}. */
    public static final String CURVES = "Curves";

    public static final String EDGE_CURVES = "edge";
    public static final String PDOS_CURVES = "pdos";
    /** How far each curve stands above the one before, in units of the maximum. */
    public static final String OFFSET = "Offset";

    private LibraryKey() {}
}
