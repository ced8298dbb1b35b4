package org.nearedge.app.chart.atoms;

import java.util.ArrayList;
import java.util.List;

/**
 * Atoms as they are looked at: what the window shows and what is exported.
 *
 * @param zoom 1: all atoms just fit
 * @param chosen indices of the atoms between which is measured, at most three, in the order they were chosen
 */
public record AtomsDrawing(Environment environment, Rotation rotation, double zoom, List<Integer> chosen) {
    private static final double LEAST_ZOOM = 0.4;
    private static final double MOST_ZOOM = 8;

    /** Atoms of an angle. */
    private static final int MOST_CHOSEN = 3;

    public static final AtomsDrawing EMPTY = new AtomsDrawing(Environment.EMPTY, Rotation.NONE, 1, List.of());

    public AtomsDrawing {
        chosen = List.copyOf(chosen);
        zoom = Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, zoom));
    }

    /** From where the first shell is seen best. */
    public static AtomsDrawing of(Environment environment) {
        return new AtomsDrawing(environment, ClearView.of(environment), 1, List.of());
    }

    /** Turned further. */
    public AtomsDrawing turned(Rotation by) {
        return new AtomsDrawing(environment, rotation.then(by), zoom, chosen);
    }

    public AtomsDrawing zoomed(double factor) {
        return new AtomsDrawing(environment, rotation, zoom * factor, chosen);
    }

    /** As it was at first; what is measured stays. */
    public AtomsDrawing reset() {
        return new AtomsDrawing(environment, ClearView.of(environment), 1, chosen);
    }

    /** One atom more is chosen, or one less; a fourth begins anew. */
    public AtomsDrawing choose(int index) {
        List<Integer> now = new ArrayList<>(chosen);
        if (!now.remove((Integer) index)) {
            if (now.size() == MOST_CHOSEN) {
                now.clear();
            }
            now.add(index);
        }
        return withChosen(now);
    }

    public AtomsDrawing withChosen(List<Integer> now) {
        return new AtomsDrawing(environment, rotation, zoom, now);
    }
}
