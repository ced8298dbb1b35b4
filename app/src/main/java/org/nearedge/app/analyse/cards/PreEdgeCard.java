package org.nearedge.app.analyse.cards;

import java.util.Locale;
import org.nearedge.process.PreEdgeLine;

/** Subtracts a straight line fitted before the edge; the window can be dragged on the chart as well. */
final class PreEdgeCard extends StepCard<PreEdgeLine> {
    private final SliderRow from = row("from", "From, eV", "First energy of the fit window, eV", 0.5, 1);
    private final SliderRow to =
            row("to", "To, eV", "Last energy of the fit window, eV; keep it before the edge", 0.5, 1);

    PreEdgeCard(CardEdit edit) {
        super(
                PreEdgeLine.class,
                edit,
                "Pre-edge line",
                "Subtracts a straight line, fitted in a window before the edge. The window can be dragged on the chart.",
                true);
        rows(
                from.onEdit(
                        (value, gesture) -> replace(new PreEdgeLine(value, step().to()), gesture), this::endGesture),
                to.onEdit(
                        (value, gesture) -> replace(new PreEdgeLine(step().from(), value), gesture), this::endGesture));
    }

    @Override
    protected String summary(PreEdgeLine now, Surroundings around) {
        return String.format(Locale.ROOT, "%.0f to %.0f eV", now.from(), now.to());
    }

    @Override
    protected void show(PreEdgeLine now, Surroundings around) {
        double end = around.onset() == null ? around.last() : Math.min(around.last(), around.onset() + 5);
        from.show(now.from(), around.first(), end);
        to.show(now.to(), around.first(), end);
    }
}
