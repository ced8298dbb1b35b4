package org.nearedge.app.chart.style;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Liberation Sans as PDFBox brings it (SIL Open Font License): the same font on every machine, in the window and in
 * every export, with Greek letters, the angstrom sign and superscripts.
 */
public final class FigureFont {
    public static final String FAMILY = "Liberation Sans";
    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final Font PLAIN = load();

    private FigureFont() {}

    public static InputStream stream() {
        InputStream stream = org.apache.pdfbox.pdmodel.PDDocument.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException("PDFBox brings no " + RESOURCE);
        }
        return stream;
    }

    public static Font of(double size) {
        return PLAIN.deriveFont((float) size);
    }

    /** The figure's font, or the machine's own sans-serif where the text has letters that the former lacks. */
    public static Font of(double size, String text) {
        return PLAIN.canDisplayUpTo(text) < 0
                ? of(size)
                : new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) size);
    }

    private static Font load() {
        try (InputStream stream = stream()) {
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the figure's font cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
