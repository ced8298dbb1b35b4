package org.nearedge.app.chart.atoms;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.RadialGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nearedge.app.chart.atoms.Projection.Place;

/** Draws balls and sticks, the farthest first: where there is no 3-D, and in every exported figure. */
public final class AtomsPainter {
    /** How deep in its ball a stick begins, over the ball's radius: no gap at the rim. */
    private static final double BEGINS = 0.9;

    private static final float[] STOPS = {0, 0.55f, 1};

    private final AtomsDrawing drawing;
    private final Projection projection;
    private final AtomsColours colours;
    private double near;
    private double far;

    private record Part(double depth, Runnable drawn) {}

    /** On a rectangle whose upper left corner is at the graphics' own zero. */
    public AtomsPainter(AtomsDrawing drawing, double width, double height, AtomsColours colours) {
        this.drawing = drawing;
        this.projection = new Projection(drawing, width, height);
        this.colours = colours;
    }

    public void paint(Graphics2D g2) {
        Environment environment = drawing.environment();
        near = Double.NEGATIVE_INFINITY;
        far = Double.POSITIVE_INFINITY;
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < environment.sites().size(); i++) {
            int index = i;
            double depth = projection.place(i).depth();
            near = Math.max(near, depth);
            far = Math.min(far, depth);
            parts.add(new Part(depth, () -> ball(g2, index)));
        }
        for (Environment.Bond bond : environment.bonds()) {
            parts.add(half(g2, bond.from(), bond.to()));
            parts.add(half(g2, bond.to(), bond.from()));
        }
        parts.sort(Comparator.comparingDouble(Part::depth));
        parts.forEach(part -> part.drawn().run());
    }

    /**
     * Rings around the chosen atoms and dashed lines between them.
     *
     * @param wide of a line
     */
    public void paintChosen(Graphics2D g2, double wide) {
        List<Integer> chosen = drawing.chosen();
        BasicStroke solid = new BasicStroke((float) wide);
        float[] dash = {(float) (3 * wide), (float) (2.4 * wide)};
        BasicStroke dashed = new BasicStroke((float) wide, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
        g2.setPaint(colours.text());
        for (int i = 0; i < chosen.size(); i++) {
            Place place = projection.place(chosen.get(i));
            double radius = projection.radius(chosen.get(i)) + 2 * wide;
            g2.setStroke(solid);
            g2.draw(new Ellipse2D.Double(place.x() - radius, place.y() - radius, 2 * radius, 2 * radius));
            if (i > 0) {
                Place before = projection.place(chosen.get(i - 1));
                g2.setStroke(dashed);
                g2.draw(new Line2D.Double(before.x(), before.y(), place.x(), place.y()));
            }
        }
    }

    private void ball(Graphics2D g2, int index) {
        Place place = projection.place(index);
        double radius = projection.radius(index);
        Color colour = hazy(index, place.depth());
        g2.setPaint(new RadialGradientPaint(
                new Point2D.Double(place.x(), place.y()),
                (float) radius,
                new Point2D.Double(place.x() - 0.4 * radius, place.y() - 0.4 * radius),
                STOPS,
                new Color[] {
                    AtomsColours.mix(colour, Color.WHITE, 0.6), colour, AtomsColours.mix(colour, Color.BLACK, 0.3)
                },
                CycleMethod.NO_CYCLE));
        Ellipse2D disc = new Ellipse2D.Double(place.x() - radius, place.y() - radius, 2 * radius, 2 * radius);
        g2.fill(disc);
        g2.setStroke(new BasicStroke((float) Math.max(0.3, 0.012 * place.scale())));
        g2.setPaint(AtomsColours.mix(colour, Color.BLACK, 0.45));
        g2.draw(disc);
    }

    /** The half of a bond that belongs to one of its atoms, in that atom's colour. */
    private Part half(Graphics2D g2, int index, int other) {
        Environment environment = drawing.environment();
        Vector at = environment.sites().get(index).at();
        Vector way = environment.sites().get(other).at().minus(at);
        double ball = Element.of(environment.sites().get(index).element()).ball();
        Place from = projection.place(at.plus(way.unit().times(Math.min(BEGINS * ball, way.length() / 2))));
        Place to = projection.place(at.plus(way.times(0.5)));
        double depth = (from.depth() + to.depth()) / 2;
        boolean shell = environment.isFirstShell(index) && environment.isFirstShell(other);
        return new Part(depth, () -> {
            Color own = shell || !environment.isFirstShell(index)
                    ? hazy(index, depth)
                    : colours.hazy(
                            AtomsColours.mix(colours.ground(), colours.of(environment, index), 0.6), away(depth));
            Line2D line = new Line2D.Double(from.x(), from.y(), to.x(), to.y());
            double wide = 2 * Projection.STICK * from.scale();
            stroke(g2, line, wide, AtomsColours.mix(own, Color.BLACK, 0.35));
            stroke(g2, line, 0.78 * wide, own);
            stroke(g2, line, 0.28 * wide, AtomsColours.mix(own, Color.WHITE, 0.4));
        });
    }

    private static void stroke(Graphics2D g2, Line2D line, double wide, Color colour) {
        g2.setStroke(new BasicStroke((float) wide, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g2.setPaint(colour);
        g2.draw(line);
    }

    private Color hazy(int index, double depth) {
        return colours.hazy(colours.of(drawing.environment(), index), away(depth));
    }

    private double away(double depth) {
        return near == far ? 0 : Math.max(0, Math.min(1, (near - depth) / (near - far)));
    }
}
