package org.nearedge.app.map.state;

/** What is on the right of the window. */
public enum MapTab {
    MAPS("Maps"),
    COMPONENTS("Components");

    private final String title;

    MapTab(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }
}
