package org.nearedge.app.chart.draw;

import java.util.Arrays;

/** Thins a long curve for drawing: what a column of pixels shows is its first, lowest, highest and last point. */
public final class Envelope {
    private Envelope() {}

    /**
     * Indices to draw, ascending: all of those in view (and one beyond each side, so that the line leaves the frame)
     * if they are few, otherwise at most four per column. Points that are not finite are kept: they break the line.
     *
     * @param x ascending
     * @param from left end of the view
     * @param to right end of the view
     * @param columns columns of pixels in the view, at least 1
     */
    public static int[] indices(double[] x, double[] y, double from, double to, int columns) {
        int first = Math.max(0, lowerBound(x, from) - 1);
        int last = Math.min(x.length - 1, lowerBound(x, Math.nextUp(to)));
        int count = Math.max(0, last - first + 1);
        int[] kept = new int[count];
        if (count <= 4L * columns) {
            Arrays.setAll(kept, i -> first + i);
            return kept;
        }
        int size = 0;
        double width = (to - from) / columns;
        int start = first;
        while (start <= last) {
            double column = Math.floor((x[start] - from) / width);
            int end = start;
            int low = start;
            int high = start;
            while (end + 1 <= last && Math.floor((x[end + 1] - from) / width) == column) {
                end++;
                low = y[end] < y[low] ? end : low;
                high = y[end] > y[high] ? end : high;
            }
            for (int index : new int[] {start, Math.min(low, high), Math.max(low, high), end}) {
                if (size == 0 || kept[size - 1] < index) {
                    kept[size++] = index;
                }
            }
            start = end + 1;
        }
        return Arrays.copyOf(kept, size);
    }

    /** First index whose value is not below the given one; the length if there is none. */
    public static int lowerBound(double[] ascending, double value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
