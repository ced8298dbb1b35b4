package org.nearedge.app.evaluate.state;

/**
 * How far it is with what was asked for.
 *
 * @param sentence in place of the charts; empty when they are shown
 */
public record Situation(Kind kind, String sentence) {
    /** What there is. */
    public enum Kind {
        /** No model is chosen. */
        NONE,
        LOADING,
        READY,
        /** The model has to be trained for this split first: that takes a while, so it is asked. */
        UNTRAINED,
        TRAINING,
        FAULT
    }

    static final Situation NOTHING = new Situation(Kind.NONE, "There is no model.");
    static final Situation ALL_THERE = new Situation(Kind.READY, "");

    public boolean isReady() {
        return kind == Kind.READY;
    }
}
