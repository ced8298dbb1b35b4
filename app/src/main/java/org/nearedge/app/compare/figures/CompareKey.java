package org.nearedge.app.compare.figures;

/** Names in the provenance of the figures of this workspace. */
public final class CompareKey {
    public static final String PREFIX = "compare/";
    public static final String OVERLAY = PREFIX + "overlay";
    public static final String DIFFERENCE = PREFIX + "difference";
    public static final String LINEAR = PREFIX + "linear-combination";
    public static final String LINEAR_RESIDUAL = PREFIX + "linear-combination-residual";
    public static final String PEAKS = PREFIX + "peaks";
    public static final String FIT = PREFIX + "fit";
    public static final String FIT_RESIDUAL = PREFIX + "fit-residual";

    /** All that was chosen, JSON; files by name and SHA-256. */
    public static final String CHOICES = "Comparison";

    /** The numbers that the figure shows, CSV. */
    public static final String RESULT = "Result";

    private CompareKey() {}
}
