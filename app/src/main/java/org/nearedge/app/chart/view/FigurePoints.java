package org.nearedge.app.chart.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Points;

/** All points of a figure that are drawn, in order of x: what can be pointed at, walked along and brushed. */
final class FigurePoints {
    /** A point of a set; id and help may be empty. */
    record Point(Points set, int index, double x, double y) {
        String id() {
            return set.ids().isEmpty() ? "" : set.ids().get(index);
        }

        String help() {
            return set.help().isEmpty() ? "" : set.help().get(index);
        }
    }

    static final FigurePoints NONE = new FigurePoints(FigureSpec.empty("", ""));

    private final List<Point> all = new ArrayList<>();
    private final boolean named;

    FigurePoints(FigureSpec spec) {
        for (Points set : spec.points()) {
            for (int i = 0; i < set.x().length; i++) {
                double x = set.x()[i];
                double y = set.y()[i];
                if (Double.isFinite(spec.axes().x().along(x))
                        && Double.isFinite(spec.axes().y().along(y))) {
                    all.add(new Point(set, i, x, y));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y));
        named = all.stream().anyMatch(p -> !p.id().isEmpty());
    }

    int size() {
        return all.size();
    }

    /** Whether there are points that can be chosen. */
    boolean canBeChosen() {
        return named;
    }

    /** Those of one id, in order of x. */
    List<Point> of(String id) {
        return id == null
                ? List.of()
                : all.stream().filter(p -> p.id().equals(id)).toList();
    }

    /** The nearest point on screen, no farther than a distance in pixels; of two at one place, the one on top. */
    Optional<Point> nearest(FigureScale scale, double px, double py, double distance) {
        Point best = null;
        double least = distance;
        for (Point point : all) {
            double apart = Math.hypot(scale.toPixelX(point.x()) - px, scale.toPixelY(point.y()) - py);
            if (apart <= least) {
                least = apart;
                best = point;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * The next point with another id.
     *
     * @param from where the walk is; null: before the first or after the last
     */
    Optional<Point> next(Point from, boolean right) {
        int step = right ? 1 : -1;
        int at = from == null ? (right ? -1 : all.size()) : all.indexOf(from);
        for (int i = at + step; i >= 0 && i < all.size(); i += step) {
            Point point = all.get(i);
            if (!point.id().isEmpty() && (from == null || !point.id().equals(from.id()))) {
                return Optional.of(point);
            }
        }
        return Optional.empty();
    }

    /** Ids of the points in a box on screen: left, top, right, bottom, in any order. */
    Set<String> inside(FigureScale scale, double[] box) {
        Set<String> ids = new LinkedHashSet<>();
        for (Point point : all) {
            double px = scale.toPixelX(point.x());
            double py = scale.toPixelY(point.y());
            if (px >= Math.min(box[0], box[2])
                    && px <= Math.max(box[0], box[2])
                    && py >= Math.min(box[1], box[3])
                    && py <= Math.max(box[1], box[3])
                    && !point.id().isEmpty()) {
                ids.add(point.id());
            }
        }
        return ids;
    }

    /** Those whose id is in a set. */
    List<Point> in(Set<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : all.stream().filter(p -> ids.contains(p.id())).toList();
    }
}
