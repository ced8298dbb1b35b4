package org.nearedge.app.provenance;

/** Names of what figures tell of themselves; people read them, so they are words. */
public final class Key {
    /** Which figure it is: workspace and figure, for example {@code analyse/pdos}. */
    public static final String FIGURE = "Figure";

    /** The program's version. */
    public static final String PROGRAM = "Program";

    /** Name of the input file, without its folder. */
    public static final String FILE = "File";

    public static final String FILE_HASH = "File SHA-256";

    /** Index of the data set in the file, from 0. */
    public static final String DATASET = "Data set";

    /** Flat index of a spectrum in a spectrum image, or {@link #SUM}. */
    public static final String POSITION = "Position";

    /** All spectra of an image summed. */
    public static final String SUM = "sum";

    /** The edge that the user chose; absent if it was found. */
    public static final String EDGE = "Edge";

    /** Gaussian broadening that the spectrum is known to have, eV. */
    public static final String KNOWN_SIGMA = "Known sigma (eV)";

    /** The low-loss that stood beside the spectrum: its file, and the index of its data set there. */
    public static final String LOW_LOSS = "Low-loss file";

    public static final String LOW_LOSS_DATASET = "Low-loss data set";

    /** Whether the data are a simulated measurement. */
    public static final String PROVENANCE = "Provenance";

    /** Processing steps, JSON. */
    public static final String RECIPE = "Recipe";

    /** Id and version of the model that answered. */
    public static final String MODEL = "Model";

    /** Id of the one model that was asked; absent if the edge's own answered. */
    public static final String ASKED_MODEL = "Asked model";

    /** Ids of references laid over the figure, one a line. */
    public static final String OVERLAYS = "References laid over";

    /** Told numbers. */
    public static final String EXCITATION_ENERGY = "Excitation energy (eV)";

    public static final String BAND_GAP = "Band gap (eV)";

    /** What was held of the scatter of the intensities: {@code AUTO}, {@code COUNTS}; absent: nothing. */
    public static final String NOISE = "Noise";

    private Key() {}
}
