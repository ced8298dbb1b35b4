package org.nearedge.app.frame.export;

import org.nearedge.app.chart.FigureSheet;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.style.Palette;

/** What shall be written: one figure, or several as one. */
public record FigureOrder(FigureSheet sheet, FigureSize size, Palette palette) {}
