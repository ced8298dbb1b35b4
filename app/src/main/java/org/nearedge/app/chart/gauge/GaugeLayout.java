package org.nearedge.app.chart.gauge;

import java.awt.geom.Rectangle2D;

/** Where gauges stand in an area: one below the other, in columns where there is width for them. */
final class GaugeLayout {
    /** Least width of a column, and least height of a gauge, in font sizes. */
    private static final double COLUMN = 26;

    private static final double LOW = 2.4;
    /** Between two columns. */
    private static final double GAP = 2;

    private final Rectangle2D area;
    private final int rows;
    private final double width;
    private final double height;
    private final double gap;

    GaugeLayout(Rectangle2D area, int count, double em) {
        this.area = area;
        gap = GAP * em;
        int columns = (int) Math.max(1, Math.min(count, (area.getWidth() + gap) / (COLUMN * em + gap)));
        // A low and wide area is used by more columns before gauges lie over one another.
        while (columns < count && area.getHeight() / Math.ceil(count / (double) columns) < LOW * em) {
            columns++;
        }
        rows = (int) Math.ceil(count / (double) columns);
        width = (area.getWidth() - (columns - 1) * gap) / columns;
        height = area.getHeight() / rows;
    }

    /** Column after column. */
    Rectangle2D cell(int index) {
        int column = index / rows;
        return new Rectangle2D.Double(
                area.getX() + column * (width + gap), area.getY() + index % rows * height, width, height);
    }
}
