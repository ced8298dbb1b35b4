package org.nearedge.app.chart.view;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.view.FigurePoints.Point;

/** Which points of a figure are chosen, brushed, or under the pointer. */
final class FigureChoice {
    /** How near the pointer must be to a point, pixels. */
    static final double NEAR = 12;

    private FigurePoints points = FigurePoints.NONE;
    private String chosen;
    /** Of the points with the chosen id the one that the user walks from. */
    private Point at;

    private Set<String> brushed = Set.of();
    private boolean brushing;
    private Consumer<String> onChosen = id -> {};
    private Consumer<Set<String>> onBrushed = ids -> {};

    /** What is chosen and brushed stays so, as far as the new figure has it. */
    void show(FigureSpec spec) {
        points = spec.points().isEmpty() ? FigurePoints.NONE : new FigurePoints(spec);
        choose(chosen);
    }

    FigurePoints points() {
        return points;
    }

    boolean canBeChosen() {
        return points.canBeChosen();
    }

    void choose(String id) {
        chosen = id;
        at = points.of(id).stream().findFirst().orElse(null);
    }

    String chosen() {
        return chosen;
    }

    /** The chosen point the user is at; empty if none is chosen or the figure does not have it. */
    Optional<Point> at() {
        return Optional.ofNullable(at);
    }

    /** Every point with the chosen id. */
    List<Point> ringed() {
        return points.of(chosen);
    }

    List<Point> marked() {
        return points.in(brushed);
    }

    /** The user takes this point. */
    void take(Point point) {
        if (!point.id().isEmpty()) {
            chosen = point.id();
            at = point;
            onChosen.accept(chosen);
        }
    }

    /** The user walks to the next point, or to the first or last one. */
    Optional<Point> walk(boolean right, boolean toTheEnd) {
        Optional<Point> next = toTheEnd ? points.next(null, !right) : points.next(at, right);
        next.ifPresent(this::take);
        return next;
    }

    void brush(FigureScale scale, double[] box) {
        brushed = box == null ? Set.of() : Set.copyOf(points.inside(scale, box));
        onBrushed.accept(brushed);
    }

    /** Marks points as the brush does, without telling: they were chosen elsewhere. */
    void mark(Set<String> ids) {
        brushed = Set.copyOf(ids);
    }

    boolean isBrushed() {
        return !brushed.isEmpty();
    }

    void setBrushing(boolean on) {
        brushing = on;
    }

    boolean isBrushing() {
        return brushing;
    }

    void setOnChosen(Consumer<String> listener) {
        onChosen = listener;
    }

    void setOnBrushed(Consumer<Set<String>> listener) {
        onBrushed = listener;
    }
}
