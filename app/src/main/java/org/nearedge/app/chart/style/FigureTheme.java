package org.nearedge.app.chart.style;

import java.awt.Color;
import org.nearedge.app.chart.FigureSpec.Role;

/**
 * The colours of a figure. Data colours are those of Okabe and Ito (Color Universal Design, 2008), told apart by people
 * with any common colour vision; on dark ground the dark ones are lightened.
 */
public enum FigureTheme {
    LIGHT(0xffffff, 0x24292f, 0x57606a, 0xe7eaee, 0x8c959f, false),
    DARK(0x0d1117, 0xe6edf3, 0x9aa4af, 0x232a33, 0x6e7681, true),
    PRINT(0xffffff, 0x000000, 0x000000, 0xe6e6e6, 0x000000, false);

    private static final int SKY = 0x56b4e9;
    private static final int YELLOW = 0xf0e442;
    private static final int ORANGE = 0xe69f00;
    private static final int PINK = 0xcc79a7;

    private final Color ground;
    private final Color text;
    private final Color quiet;
    private final Color grid;
    private final Color frame;
    private final boolean dark;

    FigureTheme(int ground, int text, int quiet, int grid, int frame, boolean dark) {
        this.ground = new Color(ground);
        this.text = new Color(text);
        this.quiet = new Color(quiet);
        this.grid = new Color(grid);
        this.frame = new Color(frame);
        this.dark = dark;
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
        return faded(blue(), dark ? 46 : 30);
    }

    /** A region's ends and its name. */
    public Color regionEdge() {
        return blue();
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
            case RAW -> dark ? new Color(0xb1bac4) : new Color(0x57606a);
            case BACKGROUND, BEST_REFERENCE -> vermilion();
            case SIGNAL, INPUT, PREDICTED -> blue();
            case NEIGHBOUR -> neighbour(index);
            case PDOS_S, REFERENCE_S, TRUE_S -> blue();
            case PDOS_P, REFERENCE_P, TRUE_P -> vermilion();
            case PDOS_TOTAL, REFERENCE_TOTAL, TRUE_TOTAL -> text;
            case GUIDE -> frame;
        };
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
        return switch (index % 8) {
            case 0 -> blue();
            case 1 -> vermilion();
            case 2 -> green();
            case 3 -> new Color(PINK);
            case 4 -> new Color(ORANGE);
            // On dark ground sky blue is the first kind's own.
            case 5 -> new Color(dark ? YELLOW : SKY);
            case 6 -> dark ? new Color(0xb1bac4) : new Color(0x57606a);
            default -> text;
        };
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
        return ColourMap.viridis(dark ? 0.12 + 0.88 * inside : 0.94 * inside);
    }

    /** The line around a point. */
    public Color edge() {
        return faded(ground, 200);
    }

    /** What the library has, behind a gauge. */
    public Color known() {
        return faded(quiet, dark ? 96 : 80);
    }

    private Color neighbour(int index) {
        return switch (index % 4) {
            case 0 -> green();
            case 1 -> new Color(PINK);
            case 2 -> new Color(ORANGE);
            // On dark ground sky blue is the input's own.
            default -> new Color(dark ? YELLOW : SKY);
        };
    }

    private Color blue() {
        return new Color(dark ? SKY : 0x0072b2);
    }

    private Color vermilion() {
        return new Color(dark ? 0xff8a4c : 0xd55e00);
    }

    private Color green() {
        return new Color(dark ? 0x2fc79b : 0x009e73);
    }

    private static Color faded(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }
}
