package org.nearedge.app.chart.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Marker;
import org.nearedge.app.chart.FigureSpec.Region;
import org.nearedge.app.chart.draw.FigureExtent;

/**
 * Something that can be dragged along x: a movable marker, or an end of a movable region.
 *
 * @param index place among the figure's markers or regions
 */
record FigureHandle(Kind kind, int index, String name) {
    enum Kind {
        MARKER,
        FROM,
        TO
    }

    /** The nearest handle within a distance of the pointer. */
    static Optional<FigureHandle> at(FigureSpec spec, FigureScale scale, double px, double tolerance) {
        List<FigureHandle> all = new ArrayList<>();
        for (int i = 0; i < spec.markers().size(); i++) {
            if (spec.markers().get(i).movable()) {
                all.add(new FigureHandle(Kind.MARKER, i, spec.markers().get(i).name()));
            }
        }
        for (int i = 0; i < spec.regions().size(); i++) {
            if (spec.regions().get(i).movable()) {
                String name = spec.regions().get(i).name();
                all.add(new FigureHandle(Kind.FROM, i, name));
                all.add(new FigureHandle(Kind.TO, i, name));
            }
        }
        return all.stream()
                .filter(h -> h.distance(spec, scale, px) <= tolerance)
                .min((a, b) -> Double.compare(a.distance(spec, scale, px), b.distance(spec, scale, px)));
    }

    private double distance(FigureSpec spec, FigureScale scale, double px) {
        return Math.abs(scale.toPixelX(where(spec)) - px);
    }

    double where(FigureSpec spec) {
        return switch (kind) {
            case MARKER -> spec.markers().get(index).at();
            case FROM -> spec.regions().get(index).from();
            case TO -> spec.regions().get(index).to();
        };
    }

    /** True if the figure still has what this handle holds. */
    boolean isIn(FigureSpec spec) {
        return kind == Kind.MARKER
                ? index < spec.markers().size()
                        && spec.markers().get(index).name().equals(name)
                : index < spec.regions().size()
                        && spec.regions().get(index).name().equals(name);
    }

    /** The figure with this handle elsewhere; an end of a region stops a little before the other end. */
    FigureSpec moved(FigureSpec spec, double to) {
        List<Region> regions = new ArrayList<>(spec.regions());
        List<Marker> markers = new ArrayList<>(spec.markers());
        if (kind == Kind.MARKER) {
            markers.set(index, new Marker(name, to, true));
        } else {
            Region region = regions.get(index);
            double gap = 1e-3 * FigureExtent.x(spec).getLength();
            regions.set(
                    index,
                    kind == Kind.FROM
                            ? new Region(name, Math.min(to, region.to() - gap), region.to(), true)
                            : new Region(name, region.from(), Math.max(to, region.from() + gap), true));
        }
        return spec.withMarks(regions, markers);
    }
}
