package org.nearedge.app.analyse.cards;

import java.util.Locale;
import org.nearedge.process.PowerLawBackground;

/** Subtracts a power law fitted before the edge; the window can be dragged on the chart as well. */
final class BackgroundCard extends StepCard<PowerLawBackground> {
    private final SliderRow from = row("from", "From, eV", "First energy of the fit window, eV", 0.5, 1);
    private final SliderRow to =
            row("to", "To, eV", "Last energy of the fit window, eV; keep it before the edge", 0.5, 1);

    BackgroundCard(CardEdit edit) {
        super(
                PowerLawBackground.class,
                edit,
                "Background",
                "Subtracts A·E^-r, fitted in a window before the edge. The window can be dragged on the chart.",
                true);
        rows(
                from.onEdit(
                        (value, gesture) -> replace(new PowerLawBackground(value, step().to()), gesture),
                        this::endGesture),
                to.onEdit(
                        (value, gesture) -> replace(new PowerLawBackground(step().from(), value), gesture),
                        this::endGesture));
    }

    @Override
    protected String summary(PowerLawBackground now, Surroundings around) {
        return String.format(Locale.ROOT, "%.0f to %.0f eV", now.from(), now.to());
    }

    @Override
    protected void show(PowerLawBackground now, Surroundings around) {
        double end = around.onset() == null ? around.last() : Math.min(around.last(), around.onset() + 5);
        from.show(now.from(), around.first(), end);
        to.show(now.to(), around.first(), end);
    }
}
