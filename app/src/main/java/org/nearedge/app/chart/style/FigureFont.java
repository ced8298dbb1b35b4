package org.nearedge.app.chart.style;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Nearedge Sans, which is Liberation Sans with a superscript minus (SIL Open Font License): the same font on every
 * machine, in the window and in every export, with Greek letters, the angstrom sign, superscripts and subscripts.
 */
public final class FigureFont {
    public static final String FAMILY = "Nearedge Sans";
    /**
     * For an SVG, which does not carry the font: a viewer without it takes one of the same widths. Embedding it as data
     * would make every file 90 kB larger for browsers alone: drawing programs and rasterisers do not look at it.
     */
    public static final String LIKE_IT = "\"Liberation Sans\", Arimo, Arial, Helvetica, sans-serif";

    private static final String RESOURCE = "NearedgeSans-Regular.ttf";
    private static final Font PLAIN = load();

    private FigureFont() {}

    public static InputStream stream() {
        InputStream stream = FigureFont.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException("there is no " + RESOURCE);
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
