package org.nearedge.app.chart.atoms;

import java.util.List;

/** The direction from which the atoms hide each other least, those of the first shell above all. */
final class ClearView {
    private static final int DIRECTIONS = 160;

    /** Of the golden spiral on the sphere, radians. */
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    /** How much room an atom wants around it, over its radius. */
    private static final double ROOM = 1.5;

    private static final Vector TO_VIEWER = new Vector(0, 0, 1);

    private ClearView() {}

    static Rotation of(Environment environment) {
        Rotation best = Rotation.NONE;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < DIRECTIONS; i++) {
            double z = 1 - (i + 0.5) * 2 / DIRECTIONS;
            double r = Math.sqrt(1 - z * z);
            Vector direction = new Vector(r * Math.cos(i * GOLDEN_ANGLE), r * Math.sin(i * GOLDEN_ANGLE), z);
            Rotation rotation = toViewer(direction);
            double hidden = hidden(environment, rotation);
            if (hidden < least - 1e-9) {
                least = hidden;
                best = rotation;
            }
        }
        return best;
    }

    private static Rotation toViewer(Vector direction) {
        Vector axis = direction.cross(TO_VIEWER);
        return axis.length() < 1e-9
                ? Rotation.NONE
                : Rotation.about(axis, Math.atan2(axis.length(), direction.dot(TO_VIEWER)));
    }

    private static double hidden(Environment environment, Rotation rotation) {
        List<Vector> seen = environment.sites().stream()
                .map(site -> rotation.apply(site.at()))
                .toList();
        double sum = 0;
        for (int i = 0; i < seen.size(); i++) {
            boolean near = environment.isFirstShell(i);
            for (int j = 0; j < i; j++) {
                double room = ROOM * (ball(environment, i) + ball(environment, j));
                double apart = Math.hypot(
                        seen.get(i).x() - seen.get(j).x(),
                        seen.get(i).y() - seen.get(j).y());
                if (apart < room) {
                    double share = 1 - apart / room;
                    sum += share * share * weight(near, environment.isFirstShell(j));
                }
            }
        }
        return sum;
    }

    private static double weight(boolean one, boolean other) {
        return one && other ? 8 : one || other ? 1 : 0.2;
    }

    private static double ball(Environment environment, int index) {
        return Element.of(environment.sites().get(index).element()).ball();
    }
}
