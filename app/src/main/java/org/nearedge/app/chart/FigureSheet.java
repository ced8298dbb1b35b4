package org.nearedge.app.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Several figures as one: rows of panels, each named by a letter, (a), (b), (c) …, in reading order.
 *
 * @param rows from top to bottom
 */
public record FigureSheet(List<Row> rows) {
    /**
     * Panels side by side.
     *
     * @param height over the heights of the other rows
     */
    public record Row(double height, List<Panel> panels) {
        public Row {
            panels = List.copyOf(panels);
            requirePositive("height of a row", height);
            if (panels.isEmpty()) {
                throw new IllegalArgumentException("a row has at least one panel");
            }
        }
    }

    /**
     * A figure in its place.
     *
     * @param width over the widths of the other panels of the row
     */
    public record Panel(double width, FigureSpec figure) {
        public Panel {
            requirePositive("width of a panel", width);
        }
    }

    public FigureSheet {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a sheet has at least one row");
        }
    }

    /** One figure alone: it has no letter. */
    public static FigureSheet of(FigureSpec figure) {
        return grid(List.of(figure), 1);
    }

    /** Panels of equal size, row after row; those of the last row share its width. */
    public static FigureSheet grid(List<FigureSpec> figures, int columns) {
        if (columns < 1) {
            throw new IllegalArgumentException("a sheet has at least one column, not " + columns);
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < figures.size(); i += columns) {
            rows.add(new Row(
                    1,
                    figures.subList(i, Math.min(figures.size(), i + columns)).stream()
                            .map(figure -> new Panel(1, figure))
                            .toList()));
        }
        return new FigureSheet(rows);
    }

    /** Every figure, in reading order. */
    public List<FigureSpec> figures() {
        return rows.stream()
                .flatMap(row -> row.panels().stream())
                .map(Panel::figure)
                .toList();
    }

    /** What stands before a panel: {@code (a)}; after (z) comes (aa). */
    public static String letter(int index) {
        String last = String.valueOf((char) ('a' + index % 26));
        return index < 26 ? "(" + last + ")" : "(" + (char) ('a' + index / 26 - 1) + last + ")";
    }

    private static void requirePositive(String what, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("the " + what + " is above 0, not " + value);
        }
    }
}
