package org.nearedge.app.analyse.cards;

import java.util.Locale;
import javafx.scene.Node;
import org.nearedge.process.Background;

/** A background fitted in a window before the edge; the window can be dragged on the chart as well. */
class FitWindowCard<S extends Background> extends StepCard<S> {
    private final SliderRow from = row("from", "From, eV", "First energy of the fit window, eV", 0.5, 1);
    private final SliderRow to =
            row("to", "To, eV", "Last energy of the fit window, eV; keep it before the edge", 0.5, 1);

    FitWindowCard(Class<S> type, CardEdit edit, String title, String purpose) {
        super(type, edit, title, purpose, true);
        from.onEdit((value, gesture) -> replace(moved(value, step().to()), gesture), this::endGesture);
        to.onEdit((value, gesture) -> replace(moved(step().from(), value), gesture), this::endGesture);
        rows(from, to);
        explainTold("How well the curve fits, and how far it can be trusted where it is extrapolated: reduced "
                + "chi-squared (for counts, about 1 if the curve is right) or R\u00b2; the standard error as a share of "
                + "the edge's height; h, the factor by which the extrapolation makes the background's noise larger "
                + "(1: not at all); and the signal-to-noise ratio of the edge's first 50 eV");
    }

    /** With a row more than the window's ends. */
    final void andRow(Node row) {
        rows(from, to, row);
    }

    @SuppressWarnings("unchecked")
    private S moved(double first, double last) {
        // A background keeps its kind.
        return (S) step().withWindow(first, last);
    }

    @Override
    protected String summary(S now, Surroundings around) {
        return String.format(Locale.ROOT, "%.0f to %.0f eV", now.from(), now.to());
    }

    @Override
    protected void show(S now, Surroundings around) {
        double end = around.onset() == null ? around.last() : Math.min(around.last(), around.onset() + 5);
        from.show(now.from(), around.first(), end);
        to.show(now.to(), around.first(), end);
    }
}
