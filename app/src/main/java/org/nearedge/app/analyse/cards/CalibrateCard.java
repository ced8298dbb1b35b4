package org.nearedge.app.analyse.cards;

import java.util.Locale;
import org.nearedge.process.Calibrate;

/** Moves the energy axis, by an amount or by saying what an energy really is. */
final class CalibrateCard extends StepCard<Calibrate> {
    private static final double REACH = 20;

    private final SliderRow shift = row("shift", "Shift, eV", "Added to every energy, eV", 0.05, 2);
    private final SliderRow seen =
            row("seen", "Seen at, eV", "Where a peak stands before this step, eV; changes nothing by itself", 0.05, 2);
    private final SliderRow really = row(
            "really",
            "is really, eV",
            "Its known energy, eV: sets the shift. A peak can also be dragged to its energy on the raw chart, with Ctrl "
                    + "held",
            0.05,
            2);
    /** View state: the peak that is spoken of; null: the onset. */
    private Double peak;

    CalibrateCard(CardEdit edit) {
        super(
                Calibrate.class,
                edit,
                "Calibrate",
                "Moves the energy axis by an amount, eV. Ctrl and dragging on the raw chart moves a peak to its energy.",
                true);
        rows(
                shift.onEdit((value, gesture) -> replace(new Calibrate(value), gesture), this::endGesture),
                seen.onEdit(
                        (value, gesture) -> {
                            peak = value;
                            showAgain();
                        },
                        () -> {}),
                really.onEdit(
                        (value, gesture) -> replace(new Calibrate(value - seen.value()), gesture), this::endGesture));
    }

    @Override
    protected String summary(Calibrate now, Surroundings around) {
        return String.format(Locale.ROOT, "%+.2f eV", now.shift());
    }

    @Override
    protected void show(Calibrate now, Surroundings around) {
        shift.show(now.shift(), -REACH, REACH);
        // The onset is told on the axis after this step.
        double onset = around.onset() == null ? around.edge() : around.onset() - now.shift();
        double at = peak == null ? Math.round(onset * 100) / 100.0 : peak;
        seen.show(at, around.first(), around.last());
        really.show(at + now.shift(), at - REACH, at + REACH);
    }
}
