package org.nearedge.app.compare.state;

/** To what a spectrum is scaled before it is compared. */
public enum Normalisation {
    NONE("as it is", "Intensities as they are"),
    MAXIMUM("maximum 1", "The highest intensity is 1"),
    AREA("area 1", "The area over the whole spectrum is 1 (intensity times eV)"),
    EDGE_STEP(
            "edge step 1",
            "Line before the edge taken off, edge step made 1, flat behind it: for absorption spectra (XANES)");

    private final String label;
    private final String help;

    Normalisation(String label, String help) {
        this.label = label;
        this.help = help;
    }

    public String label() {
        return label;
    }

    public String help() {
        return help;
    }
}
