package org.nearedge.app.analyse.cards;

import java.util.Locale;
import org.nearedge.process.Calibrate;

/** Moves the energy axis. */
final class CalibrateCard extends StepCard<Calibrate> {
    private static final double REACH = 20;

    private final SliderRow shift = row("shift", "Shift, eV", "Added to every energy, eV", 0.05, 2);

    CalibrateCard(CardEdit edit) {
        super(Calibrate.class, edit, "Calibrate", "Moves the energy axis by an amount, eV", true);
        rows(shift.onEdit((value, gesture) -> replace(new Calibrate(value), gesture), this::endGesture));
    }

    @Override
    protected String summary(Calibrate now, Surroundings around) {
        return String.format(Locale.ROOT, "%+.2f eV", now.shift());
    }

    @Override
    protected void show(Calibrate now, Surroundings around) {
        shift.show(now.shift(), -REACH, REACH);
    }
}
