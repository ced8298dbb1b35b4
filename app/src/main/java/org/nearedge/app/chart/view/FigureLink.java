package org.nearedge.app.chart.view;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jfree.data.Range;

/** Figures that share cursor and x-zoom with those of them whose x label is the same. */
final class FigureLink {
    private final Set<FigureView> views = new LinkedHashSet<>();

    void add(FigureView view) {
        views.add(view);
    }

    Set<FigureView> views() {
        return Set.copyOf(views);
    }

    /** @param x in units of the axis; null: the pointer has left */
    void cursor(FigureView from, Double x) {
        for (FigureView view : views) {
            if (view != from) {
                view.linkedCursor(agree(from, view) ? x : null);
            }
        }
    }

    /** @param x null: the whole */
    void zoomed(FigureView from, Range x) {
        for (FigureView view : views) {
            if (view != from && agree(from, view)) {
                view.linkedZoom(x);
            }
        }
    }

    private static boolean agree(FigureView one, FigureView other) {
        return one.figure().xLabel().equals(other.figure().xLabel());
    }
}
