package org.nearedge.app.analyse.cards;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import org.nearedge.process.Step;

/** A background fitted in a window before the edge; the window can be dragged on the chart as well. */
abstract class FitWindowCard<S extends Step> extends StepCard<S> {
    private final SliderRow from = row("from", "From, eV", "First energy of the fit window, eV", 0.5, 1);
    private final SliderRow to =
            row("to", "To, eV", "Last energy of the fit window, eV; keep it before the edge", 0.5, 1);
    private final ToDoubleFunction<S> first;
    private final ToDoubleFunction<S> last;

    /** @param made the step with another window, from and to in eV */
    FitWindowCard(
            Class<S> type,
            CardEdit edit,
            String title,
            String purpose,
            ToDoubleFunction<S> first,
            ToDoubleFunction<S> last,
            BiFunction<Double, Double, S> made) {
        super(type, edit, title, purpose, true);
        this.first = first;
        this.last = last;
        rows(
                from.onEdit(
                        (value, gesture) -> replace(made.apply(value, last.applyAsDouble(step())), gesture),
                        this::endGesture),
                to.onEdit(
                        (value, gesture) -> replace(made.apply(first.applyAsDouble(step()), value), gesture),
                        this::endGesture));
    }

    @Override
    protected final String summary(S now, Surroundings around) {
        return String.format(Locale.ROOT, "%.0f to %.0f eV", first.applyAsDouble(now), last.applyAsDouble(now));
    }

    @Override
    protected final void show(S now, Surroundings around) {
        double end = around.onset() == null ? around.last() : Math.min(around.last(), around.onset() + 5);
        from.show(first.applyAsDouble(now), around.first(), end);
        to.show(last.applyAsDouble(now), around.first(), end);
    }
}
