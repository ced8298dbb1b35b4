package org.nearedge.app.map.state;

/** Where the recipe comes from that is done to every position. */
public enum RecipeSource {
    ANALYSE("As in Analyse"),
    AUTOMATIC("Automatic"),
    FILE("From a file");

    private final String title;

    RecipeSource(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }
}
