package org.nearedge.app.analyse.cards;

import java.util.Locale;
import org.nearedge.process.Resample;

/** Puts the spectrum on the model's axis. */
final class ResampleCard extends StepCard<Resample> {
    private final SliderRow first = row("first", "First, eV", "First energy, relative to the onset, eV", 0.1, 1);
    private final SliderRow grid = row("step", "Step, eV", "Energy from channel to channel, eV", 0.01, 2);
    private final SliderRow size = row("size", "Channels", "Number of channels", 1, 0);

    ResampleCard(CardEdit edit) {
        super(Resample.class, edit, "Resample", "Puts the spectrum on a uniform axis, the one the model reads", false);
        rows(
                first.onEdit(
                        (value, gesture) -> replace(new Resample(value, step().step(), step().size()), gesture),
                        this::endGesture),
                grid.onEdit(
                        (value, gesture) ->
                                replace(new Resample(step().first(), Math.max(0.01, value), step().size()), gesture),
                        this::endGesture),
                size.onEdit(
                        (value, gesture) -> replace(
                                new Resample(step().first(), step().step(), (int) Math.max(2, Math.round(value))),
                                gesture),
                        this::endGesture));
    }

    @Override
    protected String summary(Resample now, Surroundings around) {
        return String.format(
                Locale.ROOT,
                "%.1f to %.1f, %.2f eV",
                now.first(),
                now.first() + (now.size() - 1) * now.step(),
                now.step());
    }

    @Override
    protected void show(Resample now, Surroundings around) {
        first.show(now.first(), -20, 20);
        grid.show(now.step(), 0.05, 1);
        size.show(now.size(), 2, 600);
    }
}
