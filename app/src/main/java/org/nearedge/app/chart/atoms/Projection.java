package org.nearedge.app.chart.atoms;

import java.util.Optional;

/**
 * Where the atoms come to lie on a rectangle: a gentle perspective, the absorber in the middle. The camera of the 3-D
 * view is set to the same, so that one pointer serves both.
 */
public final class Projection {
    /** Distance of the eye from the absorber, over the extent of the atoms. */
    private static final double EYE = 6;

    /** Free rim, as a share of the shorter half side. */
    private static final double RIM = 0.06;

    /** Radius of a bond's stick, angstrom. */
    public static final double STICK = 0.11;

    /** How far from a thin bond the pointer may be, pixels. */
    private static final double REACH = 4;

    private final AtomsDrawing drawing;
    private final double width;
    private final double height;
    private final double scale;
    private final double eye;

    /** An atom in the plane: middle, in pixels from the upper left corner; pixels per angstrom there; depth. */
    public record Place(double x, double y, double scale, double depth) {}

    /** What lies under the pointer. */
    public sealed interface Hit {}

    public record AtomHit(int index) implements Hit {}

    public record BondHit(Environment.Bond bond) implements Hit {}

    public Projection(AtomsDrawing drawing, double width, double height) {
        this.drawing = drawing;
        this.width = width;
        this.height = height;
        double extent = drawing.environment().extent();
        this.eye = EYE * extent;
        // In perspective a ball of this extent looks larger than its cut through the middle.
        double grows = eye / Math.sqrt(eye * eye - extent * extent);
        this.scale = drawing.zoom() * (1 - RIM) * Math.min(width, height) / 2 / (extent * grows);
    }

    /** Pixels per angstrom at the depth of the absorber. */
    public double scale() {
        return scale;
    }

    /** Distance of the eye from the absorber, angstrom. */
    public double eye() {
        return eye;
    }

    /** Opening angle from the lower to the upper edge, degrees. */
    public double fieldOfView() {
        return Math.toDegrees(2 * Math.atan(height / 2 / (scale * eye)));
    }

    /** Of a place in the frame of the record, angstrom. */
    public Place place(Vector at) {
        Vector turned = drawing.rotation().apply(at);
        double here = scale * eye / Math.max(eye - turned.z(), 0.05 * eye);
        return new Place(width / 2 + here * turned.x(), height / 2 - here * turned.y(), here, turned.z());
    }

    public Place place(int index) {
        return place(drawing.environment().sites().get(index).at());
    }

    /** Radius of an atom's ball, pixels. */
    public double radius(int index) {
        Environment.Site site = drawing.environment().sites().get(index);
        return place(index).scale() * Element.of(site.element()).ball();
    }

    /** The foremost atom under a point, otherwise the bond there. */
    public Optional<Hit> pick(double x, double y) {
        Environment environment = drawing.environment();
        int atom = -1;
        double front = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < environment.sites().size(); i++) {
            Place place = place(i);
            if (Math.hypot(place.x() - x, place.y() - y) <= radius(i) && place.depth() > front) {
                atom = i;
                front = place.depth();
            }
        }
        if (atom >= 0) {
            return Optional.of(new AtomHit(atom));
        }
        Environment.Bond found = null;
        for (Environment.Bond bond : environment.bonds()) {
            Place from = place(bond.from());
            Place to = place(bond.to());
            double along = along(from, to, x, y);
            double off =
                    Math.hypot(from.x() + along * (to.x() - from.x()) - x, from.y() + along * (to.y() - from.y()) - y);
            double depth = from.depth() + along * (to.depth() - from.depth());
            if (off <= Math.max(REACH, STICK * from.scale()) && depth > front) {
                found = bond;
                front = depth;
            }
        }
        return Optional.ofNullable(found).map(BondHit::new);
    }

    /** The share of the way between two places at which a point is nearest. */
    private static double along(Place from, Place to, double x, double y) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double square = dx * dx + dy * dy;
        return square == 0 ? 0 : Math.max(0, Math.min(1, ((x - from.x()) * dx + (y - from.y()) * dy) / square));
    }

    /** The turn of a pointer that was dragged, as of a ball as large as the drawing. */
    public Rotation dragged(double fromX, double fromY, double toX, double toY) {
        double radius = Math.min(width, height) / 2;
        return Rotation.arcball(
                (fromX - width / 2) / radius,
                (height / 2 - fromY) / radius,
                (toX - width / 2) / radius,
                (height / 2 - toY) / radius);
    }
}
