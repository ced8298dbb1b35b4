package org.nearedge.app.map.state;

import java.util.BitSet;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.image.Region;

/** Regions out of what the user draws, and as text: {@code 3 7-9 12}, flat positions with both ends included. */
public final class Regions {
    private static final int MOST_NAMED = 4;

    private Regions() {}

    public static Region none(Plane plane) {
        return new Region(plane.height(), plane.width(), new BitSet());
    }

    public static Region union(Region one, Region other) {
        BitSet inside = (BitSet) one.inside().clone();
        inside.or(other.inside());
        return new Region(one.height(), one.width(), inside);
    }

    /** Every cell that a box touches. */
    public static Region box(Plane plane, double x, double y, double xEnd, double yEnd) {
        return Region.rectangle(
                plane.height(),
                plane.width(),
                plane.row(Math.min(y, yEnd)),
                plane.column(Math.min(x, xEnd)),
                plane.row(Math.max(y, yEnd)) + 1,
                plane.column(Math.max(x, xEnd)) + 1);
    }

    /** The cells whose middles lie in a polygon, closed by a line from its last corner to its first. */
    public static Region polygon(Plane plane, double[] x, double[] y) {
        BitSet inside = new BitSet(plane.count());
        for (int row = 0; row < plane.height(); row++) {
            double py = plane.y().middle(row, plane.height());
            for (int column = 0; column < plane.width(); column++) {
                if (contains(x, y, plane.x().middle(column, plane.width()), py)) {
                    inside.set(row * plane.width() + column);
                }
            }
        }
        return new Region(plane.height(), plane.width(), inside);
    }

    private static boolean contains(double[] x, double[] y, double px, double py) {
        boolean inside = false;
        for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
            if (y[i] > py != y[j] > py && px < (x[j] - x[i]) * (py - y[i]) / (y[j] - y[i]) + x[i]) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** Its only position; -1 if there are none or several. */
    public static int pixel(Region region) {
        return region.count() == 1 ? region.inside().nextSetBit(0) : -1;
    }

    public static String text(Region region) {
        StringBuilder text = new StringBuilder();
        BitSet inside = region.inside();
        for (int from = inside.nextSetBit(0); from >= 0; ) {
            int end = inside.nextClearBit(from);
            text.append(text.isEmpty() ? "" : " ").append(from);
            if (end - from > 1) {
                text.append('-').append(end - 1);
            }
            from = inside.nextSetBit(end);
        }
        return text.toString();
    }

    /** @throws InputException if the text names no positions of the plane */
    public static Region parse(String text, Plane plane, String source) throws InputException {
        BitSet inside = new BitSet(plane.count());
        for (String part : text.strip().split("\\s+")) {
            if (!part.isEmpty()) {
                try {
                    String[] ends = part.split("-");
                    int from = Integer.parseInt(ends[0]);
                    int to = ends.length == 1 ? from : Integer.parseInt(ends[1]);
                    if (from < 0 || to < from || to >= plane.count() || ends.length > 2) {
                        throw new NumberFormatException(part);
                    }
                    inside.set(from, to + 1);
                } catch (NumberFormatException e) {
                    throw new InputException(
                            source,
                            "region",
                            "names positions that the image does not have (" + part + ")",
                            "choose the region again",
                            e);
                }
            }
        }
        return new Region(plane.height(), plane.width(), inside);
    }

    /** For names and titles: {@code row 3, column 7}, {@code rows 2-5, columns 1-8}, {@code 37 positions}. */
    public static String words(Region region) {
        int count = region.count();
        if (count == region.height() * region.width()) {
            return count == 1 ? "the only position" : "all " + count + " positions";
        }
        BitSet inside = region.inside();
        int top = region.height();
        int bottom = 0;
        int left = region.width();
        int right = 0;
        for (int at = inside.nextSetBit(0); at >= 0; at = inside.nextSetBit(at + 1)) {
            top = Math.min(top, at / region.width());
            bottom = Math.max(bottom, at / region.width());
            left = Math.min(left, at % region.width());
            right = Math.max(right, at % region.width());
        }
        if ((bottom - top + 1) * (right - left + 1) == count) {
            String columns = range(region.height() == 1 ? "position" : "column", left, right);
            return region.height() == 1 ? columns : range("row", top, bottom) + ", " + columns;
        }
        return count + " positions" + (count <= MOST_NAMED ? " (" + text(region) + ")" : "");
    }

    private static String range(String name, int from, int to) {
        return from == to ? name + " " + from : name + "s " + from + "-" + to;
    }
}
