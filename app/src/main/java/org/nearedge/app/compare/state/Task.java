package org.nearedge.app.compare.state;

/** What is read out of the spectra. */
public enum Task {
    DIFFERENCE("Difference"),
    LINEAR("Linear combination"),
    PEAKS("Peaks"),
    FIT("Fit");

    private final String title;

    Task(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
