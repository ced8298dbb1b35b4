package org.nearedge.app.chart.style;

/** How a line is broken; lengths in font sizes. */
public enum Dash {
    SOLID(),
    DASHED(0.5f, 0.28f),
    DOTTED(0.02f, 0.27f),
    DASH_DOT(0.6f, 0.25f, 0.1f, 0.25f);

    private final float[] lengths;

    Dash(float... lengths) {
        this.lengths = lengths;
    }

    float[] lengths() {
        return lengths.clone();
    }
}
