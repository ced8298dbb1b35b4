package org.nearedge.app.chart.style;

/**
 * The data colours of a figure, eight a palette: the first five are told apart by people with any common colour vision.
 * Curves take them by role, points and bars by category.
 */
public enum Palette {
    /** M. Okabe and K. Ito, Color Universal Design, 2002, revised 2008; its black is left for text. */
    OKABE_ITO(
            "Okabe and Ito",
            "M. Okabe, K. Ito: Color Universal Design (2008)",
            new int[] {0x0072b2, 0xd55e00, 0x009e73, 0xcc79a7, 0xe69f00, 0x56b4e9, 0x57606a, 0x000000},
            new int[] {0x56b4e9, 0xff8a4c, 0x2fc79b, 0xcc79a7, 0xe69f00, 0xf0e442, 0xb1bac4, 0xe6edf3}),
    /** P. Tol, Colour Schemes, SRON/EPS/TN/09-002, issue 3.2, 2021, figure 1. */
    TOL_BRIGHT(
            "Tol, bright",
            "P. Tol: Colour Schemes, SRON/EPS/TN/09-002 (2021), bright",
            new int[] {0x4477aa, 0xee6677, 0x228833, 0xaa3377, 0xccbb44, 0x66ccee, 0x808080, 0x000000},
            new int[] {0x6c9cd0, 0xee6677, 0x4fae5f, 0xd16aa3, 0xccbb44, 0x66ccee, 0xbbbbbb, 0xe6edf3}),
    /** P. Tol, the same, figure 5. */
    TOL_MUTED(
            "Tol, muted",
            "P. Tol: Colour Schemes, SRON/EPS/TN/09-002 (2021), muted",
            new int[] {0x332288, 0xcc6677, 0x117733, 0xaa4499, 0xddcc77, 0x88ccee, 0x999933, 0x882255},
            new int[] {0x8a7be0, 0xcc6677, 0x3fa862, 0xc874ba, 0xddcc77, 0x88ccee, 0xb5b54a, 0xc25a8c}),
    /** Told apart by lightness, dashes and shapes alone: for print in black and white. */
    GREY(
            "Grey, with dashes and shapes",
            "greys of equal steps of CIE lightness",
            new int[] {0x000000, 0x777777, 0xb0b0b0, 0x474747, 0x8f8f8f, 0xc6c6c6, 0x5e5e5e, 0x000000},
            new int[] {0xf0f0f0, 0x8f8f8f, 0x5c5c5c, 0xb9b9b9, 0x757575, 0x484848, 0xa4a4a4, 0xe6edf3});

    private final String title;
    private final String source;
    private final int[] light;
    private final int[] dark;

    Palette(String title, String source, int[] light, int[] dark) {
        this.title = title;
        this.source = source;
        this.light = light;
        this.dark = dark;
    }

    public String title() {
        return title;
    }

    /** Who published it, or how it is made. */
    public String source() {
        return source;
    }

    /** Whether curves of this palette need dashes, and points shapes, to be told apart. */
    boolean isPatterned() {
        return this == GREY;
    }

    int rgb(int index, boolean onDark) {
        return (onDark ? dark : light)[index % light.length];
    }
}
