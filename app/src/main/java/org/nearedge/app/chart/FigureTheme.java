package org.nearedge.app.chart;

/** The colours of a figure. */
public enum FigureTheme {
    LIGHT,
    DARK,
    PRINT
}
