package org.nearedge.library.select;

/** Whose records. */
public enum Whose {
    ALL("all"),
    BUNDLED("bundled"),
    OWN("own");

    private final String label;

    Whose(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
