package org.nearedge.app.chart.style;

import java.awt.BasicStroke;
import org.nearedge.app.chart.FigureSpec.Role;

/**
 * Lengths of a figure, all in proportion to its font, so that a window's figure and a printed one look alike.
 *
 * @param em size of the axis labels' font in the figure's own unit (pixels in the window, points on paper)
 * @param axisWidth width of the y axis with its label and numbers, so that stacked figures are aligned; 0: as needed
 * @param detail how many points a curve may have per unit of width before only their envelope is drawn
 */
public record FigureStyle(double em, double axisWidth, int detail) {
    public static final FigureStyle WINDOW = new FigureStyle(12, 55, 1);

    public static FigureStyle paper(double fontPt) {
        return new FigureStyle(fontPt, 0, 16);
    }

    /** Size of the legend's font. */
    public double legendEm() {
        return 0.88 * em;
    }

    public float length(double ems) {
        return (float) (ems * em);
    }

    public BasicStroke frame() {
        return new BasicStroke(length(0.07));
    }

    public BasicStroke grid() {
        return new BasicStroke(length(0.045));
    }

    public BasicStroke marker() {
        float[] dashes = {length(0.32), length(0.24)};
        return new BasicStroke(length(0.08), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }

    /** The line of a curve. */
    public BasicStroke stroke(Role role, Dash dash) {
        float width = length(
                switch (role) {
                    case RAW -> 0.075;
                    case GUIDE -> 0.06;
                    case NEIGHBOUR -> 0.085;
                    case BEST_REFERENCE, REFERENCE_S, REFERENCE_P, REFERENCE_TOTAL, SIGNAL, PDOS_TOTAL -> 0.11;
                    case BACKGROUND, SERIES -> 0.12;
                    case TRUE_S, TRUE_P, TRUE_TOTAL -> 0.13;
                    case INPUT, PREDICTED, PDOS_S, PDOS_P -> 0.14;
                });
        if (dash == Dash.SOLID) {
            return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        float[] lengths = dash.lengths();
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] *= (float) em;
        }
        int cap = dash == Dash.DOTTED ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
        return new BasicStroke(width, cap, BasicStroke.JOIN_ROUND, 10, lengths, 0);
    }

    /** The width of a point: smaller where there are many. */
    public double point(int count) {
        return em * (count <= 150 ? 0.62 : count <= 800 ? 0.48 : count <= 3000 ? 0.38 : 0.3);
    }

    /** The line around a point that is filled. */
    public BasicStroke pointEdge() {
        return new BasicStroke(length(0.05));
    }

    /** The line of a point that is not filled. */
    public BasicStroke pointLine() {
        return new BasicStroke(length(0.11), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }

    /** The value of a gauge. */
    public BasicStroke value() {
        return new BasicStroke(length(0.2), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }

    /** The outline of a reference's mark on a gauge. */
    public BasicStroke mark() {
        return new BasicStroke(length(0.13), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }
}
