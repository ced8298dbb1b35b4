package org.nearedge.app.evaluate.figures;

/** Names of what figures of evaluations tell of themselves, beside those of all figures. */
public final class EvaluateKey {
    /** Gaussian broadening of the model's inputs, eV. */
    public static final String SIGMA = "Sigma (eV)";

    public static final String SPLIT = "Split";

    public static final String SPLIT_SEED = "Split seed";

    /** Seeds of several trainings that a table is the mean of: {@code 1 to 3}. */
    public static final String SEEDS = "Seeds";

    /** {@link #AS_IT_IS} or {@link #AFRESH}. */
    public static final String TRAINED = "Trained";

    /** The bundle on its own split. */
    public static final String AS_IT_IS = "the model as it is";

    /** Its configuration, fitted to this split. */
    public static final String AFRESH = "afresh for this split";

    /** Name of the library. */
    public static final String DATA = "Data";

    public static final String DATA_HASH = "Data SHA-256";

    /** Id of the test record. */
    public static final String RECORD = "Record";

    /** Key of the property that is shown. */
    public static final String PROPERTY = "Property";

    /** Error that records are sorted by. */
    public static final String SORTED_BY = "Sorted by";

    /** Kinds of structure that are left out, with commas. */
    public static final String HIDDEN = "Kinds left out";

    /** Method that is shown beside the network. */
    public static final String BASELINE = "Baseline";

    /** The curve that is shown of several: {@code s}, {@code p}. */
    public static final String CHANNEL = "Channel";

    /** Where a table that came with the program is from. */
    public static final String MEASURED = "Measured";

    /** Expected counts a channel at the edge's maximum. */
    public static final String DOSE = "Dose";

    /** Of the instrument, eV. */
    public static final String FWHM = "FWHM (eV)";

    /** Seed of the simulated counts. */
    public static final String COUNTS_SEED = "Seed of the counts";

    private EvaluateKey() {}
}
