package org.nearedge.process.counting;

/** What is to be held of the scatter of a spectrum's intensities. */
public enum NoiseMode {
    /** Counts where the file or the intensities themselves show that they are; otherwise estimated from the intensities. */
    AUTO,
    /** Nothing: intervals are the model's own. */
    OFF,
    /** Counts, whatever the file says. */
    COUNTS
}
