package org.nearedge.app.chart;

import java.util.List;
import org.nearedge.app.chart.FigureSpec.Colour.Category;
import org.nearedge.app.chart.FigureSpec.Shape;

/** Colour and shape of each kind of structure, the same in every figure. */
public final class KindColours {
    private static final List<String> KINDS =
            List.of("crystal", "framework", "search", "distorted", "amorphous", "suboxide");
    private static final List<Shape> SHAPES =
            List.of(Shape.DOT, Shape.SQUARE, Shape.TRIANGLE, Shape.DIAMOND, Shape.CROSS, Shape.RING, Shape.DOT);

    private KindColours() {}

    /** The colour of a reference's kind; one colour for all kinds without their own. */
    public static Category of(String kind) {
        return new Category(index(kind));
    }

    /** A shape that goes with the colour, so that kinds stay apart in greyscale. */
    public static Shape shape(String kind) {
        return SHAPES.get(index(kind));
    }

    private static int index(String kind) {
        int index = KINDS.indexOf(kind);
        return index < 0 ? KINDS.size() : index;
    }
}
