package org.nearedge.app.chart.style;

import java.awt.Color;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nearedge.app.chart.FigureSpec.Points;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.FigureSpec.Shape;

/** The colours of a figure: those of ground, text and axes, and a palette for the data. */
public final class FigureTheme {
    public static final FigureTheme LIGHT =
            new FigureTheme("LIGHT", 0xffffff, 0x24292f, 0x57606a, 0xe7eaee, 0x8c959f, false, Palette.OKABE_ITO);
    public static final FigureTheme DARK =
            new FigureTheme("DARK", 0x0d1117, 0xe6edf3, 0x9aa4af, 0x232a33, 0x6e7681, true, Palette.OKABE_ITO);
    public static final FigureTheme PRINT =
            new FigureTheme("PRINT", 0xffffff, 0x000000, 0x000000, 0xe6e6e6, 0x000000, false, Palette.OKABE_ITO);

    private static final int BLUE = 0;
    private static final int VERMILION = 1;

    private final String name;
    private final Color ground;
    private final Color text;
    private final Color quiet;
    private final Color grid;
    private final Color frame;
    private final boolean dark;
    private final Palette palette;

    private FigureTheme(
            String name, int ground, int text, int quiet, int grid, int frame, boolean dark, Palette palette) {
        this.name = name;
        this.ground = new Color(ground);
        this.text = new Color(text);
        this.quiet = new Color(quiet);
        this.grid = new Color(grid);
        this.frame = new Color(frame);
        this.dark = dark;
        this.palette = palette;
    }

    /** The same ground and text with other data colours. */
    public FigureTheme with(Palette other) {
        return new FigureTheme(
                name, ground.getRGB(), text.getRGB(), quiet.getRGB(), grid.getRGB(), frame.getRGB(), dark, other);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Behind everything. */
    public Color ground() {
        return ground;
    }

    /** Axis labels and title. */
    public Color text() {
        return text;
    }

    /** Tick labels, legend, marker labels. */
    public Color quiet() {
        return quiet;
    }

    public Color grid() {
        return grid;
    }

    /** Axis lines and ticks. */
    public Color frame() {
        return frame;
    }

    /** A region's translucent colour. */
    public Color region() {
        return faded(category(BLUE), dark ? 46 : 30);
    }

    /** A region's ends and its name. */
    public Color regionEdge() {
        return category(BLUE);
    }

    public Color marker() {
        return dark ? new Color(0xc9d1d9) : new Color(0x444c56);
    }

    /**
     * Colour of a curve or of the line around a band.
     *
     * @param index how many of the same role came before: neighbours differ by it
     */
    public Color line(Role role, int index) {
        return switch (role) {
            case RAW -> palette.isPatterned() ? category(2) : dark ? new Color(0xb1bac4) : new Color(0x57606a);
            case BACKGROUND -> category(palette.isPatterned() ? BLUE : VERMILION);
            case BEST_REFERENCE -> category(palette.isPatterned() ? BLUE : VERMILION);
            case SIGNAL, INPUT, PREDICTED -> category(BLUE);
            case NEIGHBOUR -> category(palette.isPatterned() ? 1 + index % 2 : 2 + index % 4);
            case PDOS_S, REFERENCE_S, TRUE_S -> category(BLUE);
            case PDOS_P, REFERENCE_P, TRUE_P -> category(VERMILION);
            case PDOS_TOTAL, REFERENCE_TOTAL, TRUE_TOTAL -> palette.isPatterned() ? category(2) : text;
            case SERIES -> category(index);
            case GUIDE -> frame;
        };
    }

    /** References are dashed and the truth is dotted; where there are no colours, more neighbours than two also. */
    public Dash dash(Role role, int index) {
        return switch (role) {
            case BACKGROUND, BEST_REFERENCE, REFERENCE_S, REFERENCE_P, REFERENCE_TOTAL -> Dash.DASHED;
            case TRUE_S, TRUE_P, TRUE_TOTAL -> Dash.DOTTED;
            case SERIES ->
                palette.isPatterned()
                        ? Dash.values()[index % Dash.values().length]
                        : index < 8 ? Dash.SOLID : Dash.DASHED;
            case NEIGHBOUR -> palette.isPatterned() && index % 4 > 1 ? Dash.DASH_DOT : Dash.SOLID;
            default -> Dash.SOLID;
        };
    }

    /** The shapes of points: their own, but each another one where there are no colours and two would share one. */
    public List<Shape> shapes(List<Points> sets) {
        List<Shape> own = sets.stream().map(Points::shape).toList();
        Set<Shape> different = own.isEmpty() ? Set.of() : EnumSet.copyOf(own);
        if (!palette.isPatterned() || different.size() == own.size()) {
            return own;
        }
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            shapes.add(Shape.values()[i % Shape.values().length]);
        }
        return shapes;
    }

    /** Fill under a curve: the valence band stronger than the conduction band. */
    public Color fill(Role role, int index, boolean valence) {
        boolean total = role == Role.PDOS_TOTAL;
        int strong = total ? 34 : dark ? 100 : 84;
        return faded(line(role, index), valence ? strong : strong * 2 / 5);
    }

    /** The area of an interval. */
    public Color band(Role role, int index) {
        return faded(line(role, index), dark ? 84 : 64);
    }

    /** One of few kinds: eight colours, then from the beginning. */
    public Color category(int index) {
        return new Color(palette.rgb(index, dark));
    }

    /** The area of a bar. */
    public Color bar(int index) {
        return faded(category(index), 205);
    }

    /**
     * A number's colour, from the lowest (0) to the highest (1); grey for NaN. The end that would vanish in the ground
     * is left out.
     */
    public Color value(double share) {
        if (Double.isNaN(share)) {
            return faded(quiet, 140);
        }
        double inside = Math.max(0, Math.min(1, share));
        double place = dark ? 0.12 + 0.88 * inside : 0.94 * inside;
        return palette.isPatterned() ? greyValue(inside) : ColourScale.VIRIDIS.at(place);
    }

    private Color greyValue(double share) {
        int value = (int) Math.round(dark ? 70 + 170 * share : 20 + 190 * share);
        return new Color(value, value, value);
    }

    /** The colours of an image: those that were chosen, or greys where there are no colours. */
    public ColourScale scale(ColourScale chosen) {
        return palette.isPatterned() ? ColourScale.GREYS : chosen;
    }

    /** The line around a point. */
    public Color edge() {
        return faded(ground, 200);
    }

    /** What the library has, behind a gauge. */
    public Color known() {
        return faded(quiet, dark ? 96 : 80);
    }

    private static Color faded(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }
}
