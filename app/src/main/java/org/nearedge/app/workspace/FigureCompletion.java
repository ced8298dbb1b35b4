package org.nearedge.app.workspace;

import org.nearedge.app.chart.FigureSpec;
import org.nearedge.spectrum.InputException;

/** Adds to a figure what has to be known before it is written. */
@FunctionalInterface
public interface FigureCompletion {
    /** To be called in the background. */
    FigureSpec complete(FigureSpec figure) throws InputException;
}
