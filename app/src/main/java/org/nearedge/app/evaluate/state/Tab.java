package org.nearedge.app.evaluate.state;

/** The parts of the workspace. */
public enum Tab {
    ERRORS("Errors", "evaluate/errors"),
    PROPERTIES("Properties", "evaluate/truth"),
    MATCHING("Network and matching", "evaluate/matching"),
    REGIONS("Regions", "evaluate/regions"),
    CRYSTAL("Crystal and amorphous", "evaluate/amorphous"),
    EXPERIMENT("Experiment", "evaluate/experiment");

    private final String title;
    private final String figure;

    Tab(String title, String figure) {
        this.title = title;
        this.figure = figure;
    }

    public String title() {
        return title;
    }

    /** What the figures of this tab are called in their provenance, or begin with. */
    public String figure() {
        return figure;
    }

    /** The tab that shows a figure, by its name in the provenance; that of a record stands beside all of them. */
    public static Tab of(String figure) {
        for (Tab tab : values()) {
            if (figure.startsWith(tab.figure)) {
                return tab;
            }
        }
        return ERRORS;
    }
}
