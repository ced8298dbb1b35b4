package org.nearedge.app.chart.view;

import java.util.ArrayList;
import java.util.List;
import org.jfree.data.Range;
import org.nearedge.app.chart.raster.Raster;

/** Images of the same places: what part is in view, and where the pointer is, is the same in all of them. */
final class PlacesLink {
    /** Narrowest view as a part of the whole. */
    private static final double NARROWEST = 5e-3;

    private final List<PlacesView> views = new ArrayList<>();
    private Range wholeX = new Range(0, 1);
    private Range wholeY = new Range(0, 1);
    /** Null: all. */
    private Range x;

    private Range y;

    void add(PlacesView view) {
        views.add(view);
    }

    List<PlacesView> views() {
        return List.copyOf(views);
    }

    /** Another image: the part in view is kept if the places are the same. */
    void show(Raster raster) {
        Range nextX = new Range(raster.x().from(), raster.x().to());
        Range nextY = new Range(raster.y().from(), raster.y().to());
        boolean inside = x != null && nextX.contains(x.getCentralValue()) && nextY.contains(y.getCentralValue());
        boolean alike = Math.abs(nextX.getLength() - wholeX.getLength()) < 0.5 * wholeX.getLength();
        wholeX = nextX;
        wholeY = nextY;
        if (!inside || !alike) {
            reset();
        }
    }

    Range x() {
        return x == null ? wholeX : x;
    }

    Range y() {
        return y == null ? wholeY : y;
    }

    boolean isWhole() {
        return x == null;
    }

    void reset() {
        x = null;
        y = null;
        views.forEach(PlacesView::viewChanged);
    }

    /** @param factor below 1 shows less; the place stays where it is */
    void zoom(double factor, double aboutX, double aboutY) {
        double share = Math.max(NARROWEST, factor * x().getLength() / wholeX.getLength());
        if (share >= 1) {
            reset();
            return;
        }
        double real = share * wholeX.getLength() / x().getLength();
        set(
                aboutX - (aboutX - x().getLowerBound()) * real,
                aboutY - (aboutY - y().getLowerBound()) * real,
                share * wholeX.getLength(),
                share * wholeY.getLength());
    }

    void pan(double right, double down) {
        if (x != null) {
            set(x.getLowerBound() + right, y.getLowerBound() + down, x.getLength(), y.getLength());
        }
    }

    private void set(double left, double top, double width, double height) {
        x = inside(left, width, wholeX);
        y = inside(top, height, wholeY);
        views.forEach(PlacesView::viewChanged);
    }

    private static Range inside(double from, double length, Range whole) {
        double start = Math.max(whole.getLowerBound(), Math.min(whole.getUpperBound() - length, from));
        return new Range(start, start + length);
    }

    /** @param place null: the pointer has left */
    void point(PlacesView own, double[] place) {
        for (PlacesView view : views) {
            view.pointed(place, view == own);
        }
    }
}
