package org.nearedge.app.frame.export;

import java.util.Locale;
import org.nearedge.app.chart.FigureSize;

/**
 * The size of a figure as it is typed: width and height in mm, font in points, dots per inch of a PNG. A value, without
 * a toolkit.
 */
record FigureForm(String width, String height, String font, String dpi) {
    static FigureForm of(FigureSize size) {
        return new FigureForm(
                number(size.widthMm()), number(size.heightMm()), number(size.fontPt()), Integer.toString(size.dpi()));
    }

    /** @throws IllegalArgumentException if a text is no number, or the figure cannot be that large; says which */
    FigureSize size() {
        return new FigureSize(parsed(width, "width"), parsed(height, "height"), parsed(font, "font"), (int)
                Math.round(parsed(dpi, "dots per inch")));
    }

    private static double parsed(String text, String what) {
        try {
            return Double.parseDouble(text.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the " + what + " is no number", e);
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }
}
