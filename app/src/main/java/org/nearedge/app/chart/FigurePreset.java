package org.nearedge.app.chart;

/**
 * Sizes that journals print figures at, by what they are: a single column of 85 mm and a double one of 178 mm fit the
 * common two-column page, and 7 or 8 points are what most of them ask of a figure's text.
 */
public enum FigurePreset {
    SINGLE("One column", 85, 60, 8, 300),
    SINGLE_TALL("One column, tall", 85, 110, 7, 300),
    MIDDLE("One and a half columns", 120, 80, 8, 300),
    DOUBLE("Two columns", 178, 80, 8, 300),
    DOUBLE_TALL("Two columns, tall", 178, 130, 7, 300),
    PAGE("A page", 178, 230, 7, 300),
    /** 16 to 9, with a text that is read from the back of a room. */
    SLIDE("A slide", 254, 142, 16, 150);

    private final String title;
    private final FigureSize size;

    FigurePreset(String title, double widthMm, double heightMm, double fontPt, int dpi) {
        this.title = title;
        this.size = new FigureSize(widthMm, heightMm, fontPt, dpi);
    }

    public String title() {
        return title;
    }

    public FigureSize size() {
        return size;
    }
}
