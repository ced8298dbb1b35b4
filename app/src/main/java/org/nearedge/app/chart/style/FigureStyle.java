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
        return dashed(0.08, 0.32, 0.24);
    }

    /** Width and dash of a curve: data solid, references dashed, the truth dotted. */
    public BasicStroke stroke(Role role) {
        return switch (role) {
            case RAW -> solid(0.075);
            case BACKGROUND -> dashed(0.12, 0.45, 0.28);
            case SIGNAL -> solid(0.11);
            case INPUT, PREDICTED, PDOS_S, PDOS_P -> solid(0.14);
            case PDOS_TOTAL -> solid(0.11);
            case NEIGHBOUR -> solid(0.085);
            case GUIDE -> solid(0.06);
            case BEST_REFERENCE, REFERENCE_S, REFERENCE_P, REFERENCE_TOTAL -> dashed(0.11, 0.5, 0.28);
            case TRUE_S, TRUE_P, TRUE_TOTAL -> dashed(0.13, 0.02, 0.27);
        };
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

    private BasicStroke solid(double width) {
        return new BasicStroke(length(width), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private BasicStroke dashed(double width, double on, double off) {
        int cap = on < 0.1 ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
        return new BasicStroke(
                length(width), cap, BasicStroke.JOIN_ROUND, 10, new float[] {length(on), length(off)}, 0);
    }
}
