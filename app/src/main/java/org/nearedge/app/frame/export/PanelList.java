package org.nearedge.app.frame.export;

import java.util.ArrayList;
import java.util.List;
import org.nearedge.app.chart.FigureSheet;
import org.nearedge.app.chart.FigureSpec;

/** Which figures go into a sheet, in which order and in how many columns. State without a toolkit. */
public final class PanelList {
    static final int MOST_COLUMNS = 3;

    /** A figure that may become a panel. */
    public record Panel(String name, FigureSpec figure) {}

    private final List<Panel> all = new ArrayList<>();
    private final List<Boolean> chosen = new ArrayList<>();
    private int columns = 1;

    /**
     * @param panels of a workspace, in reading order
     * @param first index of the one that is chosen at the beginning
     */
    public PanelList(List<Panel> panels, int first) {
        all.addAll(panels);
        for (int i = 0; i < all.size(); i++) {
            chosen.add(i == first);
        }
    }

    int size() {
        return all.size();
    }

    Panel get(int index) {
        return all.get(index);
    }

    boolean isChosen(int index) {
        return chosen.get(index);
    }

    /** The last one that is chosen stays so: a sheet is never empty. */
    void choose(int index, boolean on) {
        if (on || count() > 1) {
            chosen.set(index, on);
        }
    }

    int count() {
        return (int) chosen.stream().filter(c -> c).count();
    }

    /** The panel's letter; empty if it is not chosen, or the only one. */
    String letter(int index) {
        if (!isChosen(index) || count() == 1) {
            return "";
        }
        return FigureSheet.letter(
                (int) chosen.subList(0, index).stream().filter(c -> c).count());
    }

    /** Changes places with the neighbour before (-1) or after (1), if there is one. */
    boolean move(int index, int by) {
        int to = index + by;
        if (to < 0 || to >= all.size()) {
            return false;
        }
        all.add(to, all.remove(index));
        chosen.add(to, chosen.remove(index));
        return true;
    }

    int columns() {
        return columns;
    }

    void setColumns(int number) {
        columns = Math.max(1, Math.min(MOST_COLUMNS, number));
    }

    int rows() {
        return (count() + columns - 1) / columns;
    }

    FigureSheet sheet() {
        List<FigureSpec> figures = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (isChosen(i)) {
                figures.add(all.get(i).figure());
            }
        }
        return FigureSheet.grid(figures, columns);
    }

    /** A height that suits the panels, for a width in mm: each a little wider than high, the whole no higher than a page. */
    double height(double widthMm) {
        double panel = widthMm / Math.min(columns, count());
        double high = Math.max(38, Math.min(0.68 * panel, 70));
        return Math.rint(Math.min(230, rows() * high));
    }
}
