package org.nearedge.app.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.library.LibraryModel.Order;
import org.nearedge.app.library.figures.MapColour;
import org.nearedge.app.library.figures.MapFigure;
import org.nearedge.app.library.figures.OverlayFigure;
import org.nearedge.library.Reference;
import org.nearedge.library.select.ReferenceFilter;

/** What is computed in the background when the user chooses. */
final class LibraryWork {
    private LibraryWork() {}

    /**
     * What a filter lets pass.
     *
     * @param records in order
     * @param map of them
     */
    record Filtered(List<Reference> records, FigureSpec map) {}

    /** What a selection shows. */
    record Looked(Details details, FigureSpec overlay) {}

    /** @param by columns to sort by, the first one first; none: by structure and site */
    static Filtered filter(LibraryContent all, ReferenceFilter wish, List<Order> by, MapColour shade) {
        List<Reference> records = new ArrayList<>(wish.of(all.records()));
        Comparator<Reference> comparator = null;
        for (Order one : by) {
            Comparator<Reference> next = one.column().order(one.descending());
            comparator = comparator == null ? next : comparator.thenComparing(next);
        }
        if (comparator != null) {
            records.sort(comparator);
        }
        FigureSpec figure = all.map() == null
                ? FigureSpec.empty("Component 1", "Component 2")
                : MapFigure.of(
                        all.source(),
                        all.map(),
                        records,
                        shade,
                        wish,
                        all.prepared().grid().sigma());
        return new Filtered(List.copyOf(records), figure);
    }

    /**
     * @param sigma broadening of the record that is looked at, eV
     * @param densities whether the overlay shows PDOS
     * @param step how far each curve is raised
     */
    static Looked look(LibraryContent all, Selection now, double sigma, boolean densities, double step) {
        return new Looked(Details.of(all, now.current(), sigma), overlay(all, now, densities, step));
    }

    private static FigureSpec overlay(LibraryContent all, Selection now, boolean densities, double step) {
        if (densities) {
            return OverlayFigure.pdos(all.source(), now.records(), step);
        }
        return all.prepared() == null
                ? FigureSpec.empty("", "")
                : OverlayFigure.edges(all.source(), all.prepared(), now.records(), step);
    }
}
