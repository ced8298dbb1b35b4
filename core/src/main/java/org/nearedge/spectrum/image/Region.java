package org.nearedge.spectrum.image;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Some positions of a spectrum image with rows and columns; a line scan has one row.
 *
 * @param height rows of the image
 * @param width columns of the image
 * @param inside positions that belong to it, flat, columns fastest
 */
public record Region(int height, int width, BitSet inside) {
    public Region {
        if (height < 1 || width < 1 || inside.length() > (long) height * width) {
            throw new IllegalArgumentException(
                    "position " + (inside.length() - 1) + " lies outside " + height + " x " + width);
        }
        inside = (BitSet) inside.clone();
    }

    /** A copy: the positions of a region do not change. */
    @Override
    public BitSet inside() {
        return (BitSet) inside.clone();
    }

    /** Rows and columns from (included) to (excluded), clipped to the image. */
    public static Region rectangle(int height, int width, int row, int column, int rowEnd, int columnEnd) {
        BitSet inside = new BitSet(height * width);
        for (int r = Math.max(0, row); r < Math.min(height, rowEnd); r++) {
            int from = Math.max(0, column);
            int to = Math.min(width, columnEnd);
            if (from < to) {
                inside.set(r * width + from, r * width + to);
            }
        }
        return new Region(height, width, inside);
    }

    public static Region pixel(int height, int width, int row, int column) {
        return rectangle(height, width, row, column, row + 1, column + 1);
    }

    public static Region whole(int height, int width) {
        return rectangle(height, width, 0, 0, height, width);
    }

    public boolean isEmpty() {
        return inside.isEmpty();
    }

    public int count() {
        return inside.cardinality();
    }

    /** Flat positions, ascending. */
    public IntStream positions() {
        return inside.stream();
    }

    public boolean contains(int row, int column) {
        return row >= 0 && row < height && column >= 0 && column < width && inside.get(row * width + column);
    }
}
