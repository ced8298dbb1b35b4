package org.nearedge.app.chart;

/**
 * How large a figure is on paper.
 *
 * @param widthMm width, mm
 * @param heightMm height, mm
 * @param fontPt size of the axis labels' font, points (1/72 inch)
 * @param dpi dots per inch of a PNG; vector formats do not need it
 */
public record FigureSize(double widthMm, double heightMm, double fontPt, int dpi) {
    /** Points in a millimetre. */
    private static final double POINTS_PER_MM = 72 / 25.4;

    public FigureSize {
        if (!(widthMm >= 20 && widthMm <= 1000 && heightMm >= 20 && heightMm <= 1000)) {
            throw new IllegalArgumentException(
                    "a figure is 20 to 1000 mm wide and high, not " + widthMm + " by " + heightMm + " mm");
        }
        if (!(fontPt >= 3 && fontPt <= 72)) {
            throw new IllegalArgumentException("a font has 3 to 72 points, not " + fontPt);
        }
        if (dpi < 36 || dpi > 1200) {
            throw new IllegalArgumentException("a PNG has 36 to 1200 dots per inch, not " + dpi);
        }
    }

    /** One column of a journal: 85 mm wide. */
    public static FigureSize singleColumn() {
        return new FigureSize(85, 60, 8, 300);
    }

    /** Both columns of a journal: 178 mm wide. */
    public static FigureSize doubleColumn() {
        return new FigureSize(178, 80, 8, 300);
    }

    public double widthPt() {
        return widthMm * POINTS_PER_MM;
    }

    public double heightPt() {
        return heightMm * POINTS_PER_MM;
    }

    public int widthPx() {
        return (int) Math.round(widthMm / 25.4 * dpi);
    }

    public int heightPx() {
        return (int) Math.round(heightMm / 25.4 * dpi);
    }
}
