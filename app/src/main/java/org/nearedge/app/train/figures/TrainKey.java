package org.nearedge.app.train.figures;

/** Names of what the figures of a training tell of themselves, beside those of all figures. */
public final class TrainKey {
    public static final String CURVES = "train/curves";

    /** Name of the result. */
    public static final String NAME = "Result";

    /** Id of the model that is varied. */
    public static final String BASE = "Model";

    /** All settings, JSON. */
    public static final String CONFIGURATION = "Configuration";

    public static final String SIGMA = "Sigma (eV)";
    public static final String SPLIT = "Split";
    public static final String SPLIT_SEED = "Split seed";
    public static final String SEED = "Seed of the networks";

    /** Name of the library. */
    public static final String DATA = "Data";

    public static final String DATA_HASH = "Data SHA-256";

    private TrainKey() {}
}
