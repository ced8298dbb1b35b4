package org.nearedge.app.chart.atoms;

/**
 * How the atoms are turned: a unit quaternion, so that many small turns stay a rotation.
 *
 * @param w real part
 */
public record Rotation(double w, double x, double y, double z) {
    public static final Rotation NONE = new Rotation(1, 0, 0, 0);

    public Rotation {
        double length = Math.sqrt(w * w + x * x + y * y + z * z);
        if (!(length > 0) || Double.isInfinite(length)) {
            throw new IllegalArgumentException("no rotation: " + w + ", " + x + ", " + y + ", " + z);
        }
        // What is one already stays so to the bit: a figure is made again from the numbers it tells.
        if (Math.abs(length - 1) > 1e-12) {
            w /= length;
            x /= length;
            y /= length;
            z /= length;
        }
    }

    /** @param angle radians, right-handed about the axis; an axis of no length turns nothing */
    public static Rotation about(Vector axis, double angle) {
        Vector unit = axis.unit();
        if (unit.length() == 0) {
            return NONE;
        }
        double sine = Math.sin(angle / 2);
        return new Rotation(Math.cos(angle / 2), sine * unit.x(), sine * unit.y(), sine * unit.z());
    }

    /** This one first, the other one after it. */
    public Rotation then(Rotation o) {
        return new Rotation(
                o.w * w - o.x * x - o.y * y - o.z * z,
                o.w * x + o.x * w + o.y * z - o.z * y,
                o.w * y - o.x * z + o.y * w + o.z * x,
                o.w * z + o.x * y - o.y * x + o.z * w);
    }

    public Vector apply(Vector v) {
        Vector q = new Vector(x, y, z);
        Vector t = q.cross(v).times(2);
        return v.plus(t.times(w)).plus(q.cross(t));
    }

    /** The rotation of a ball under the pointer; places in units of the ball's radius from its middle, y up. */
    public static Rotation arcball(double fromX, double fromY, double toX, double toY) {
        Vector from = onBall(fromX, fromY);
        Vector to = onBall(toX, toY);
        Vector axis = from.cross(to);
        return about(axis, Math.atan2(axis.length(), from.dot(to)));
    }

    /** On the ball, and far outside on the hyperbola that goes on from it, so that nothing jumps (G. Bell). */
    private static Vector onBall(double x, double y) {
        double square = x * x + y * y;
        double z = square < 0.5 ? Math.sqrt(1 - square) : 0.5 / Math.sqrt(square);
        return new Vector(x, y, z).unit();
    }
}
