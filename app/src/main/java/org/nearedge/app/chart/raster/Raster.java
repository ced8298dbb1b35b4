package org.nearedge.app.chart.raster;

import java.util.BitSet;
import org.nearedge.app.chart.style.ColourScale;

/**
 * A number at every cell of rows and columns. A cell without a number (NaN) was not read; a
 * masked one has a number that is not believed: both are left out of the colours.
 *
 * @param label quantity and unit, beside the colour bar
 * @param height number of rows
 * @param width number of columns
 * @param values flat, columns fastest; not to be changed
 * @param x where the columns lie
 * @param y where the rows lie
 * @param colours from low to high
 * @param masked cells that are hatched, flat
 * @param outlined cells that a line is drawn around, flat
 * @param kind what the rows and columns are
 * @param legend what hatched and unread cells mean
 */
public record Raster(
        String label,
        int height,
        int width,
        float[] values,
        Span x,
        Span y,
        Colours colours,
        BitSet masked,
        BitSet outlined,
        Kind kind,
        Legend legend) {

    /** What rows and columns are. */
    public enum Kind {
        /** Both are lengths: drawn undistorted, the first row at the top, with a scale bar in place of axes. */
        PLACES,
        /** Columns are energies, rows positions: drawn with axes, as high as there is room, the first row below. */
        STRIP
    }

    /**
     * Which number has which colour.
     *
     * @param low the number with the first colour; so have those below
     * @param high the number with the last colour, above low; so have those above
     */
    public record Colours(ColourScale scale, double low, double high) {
        public Colours {
            if (!(high > low) || !Double.isFinite(high - low)) {
                throw new IllegalArgumentException("no colour range: " + low + " to " + high);
            }
        }

        /** 0 for the first colour to 1 for the last. */
        public double share(double value) {
            return Math.max(0, Math.min(1, (value - low) / (high - low)));
        }
    }

    /**
     * Half a sentence each; empty: there is none of it.
     *
     * @param masked for example {@code novelty above 95 %}
     * @param unread for example {@code not read: 3}
     */
    public record Legend(String masked, String unread) {
        public static final Legend NONE = new Legend("", "");
    }

    public Raster {
        if (height < 1 || width < 1 || values.length != height * width) {
            throw new IllegalArgumentException(values.length + " values in " + height + " x " + width + " cells");
        }
        masked = (BitSet) masked.clone();
        outlined = (BitSet) outlined.clone();
    }

    /** A plain image of places, nothing masked or outlined. */
    public static Raster of(String label, int height, int width, float[] values, Span x, Span y, Colours colours) {
        return new Raster(
                label, height, width, values, x, y, colours, new BitSet(), new BitSet(), Kind.PLACES, Legend.NONE);
    }

    public Raster withMasked(BitSet other, Legend words) {
        return new Raster(label, height, width, values, x, y, colours, other, outlined, kind, words);
    }

    public Raster withOutlined(BitSet other) {
        return new Raster(label, height, width, values, x, y, colours, masked, other, kind, legend);
    }

    /** As positions against energy. */
    public Raster asStrip() {
        return new Raster(label, height, width, values, x, y, colours, masked, outlined, Kind.STRIP, legend);
    }

    public float at(int row, int column) {
        return values[row * width + column];
    }

    public boolean isMasked(int row, int column) {
        return masked.get(row * width + column);
    }

    public boolean isOutlined(int row, int column) {
        return row >= 0 && row < height && column >= 0 && column < width && outlined.get(row * width + column);
    }
}
