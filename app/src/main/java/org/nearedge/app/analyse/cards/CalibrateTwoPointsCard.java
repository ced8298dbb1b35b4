package org.nearedge.app.analyse.cards;

import java.util.Locale;
import org.nearedge.process.CalibrateTwoPoints;

/** Moves and stretches the energy axis so that two features stand where they are known to be. */
final class CalibrateTwoPointsCard extends StepCard<CalibrateTwoPoints> {
    private static final double REACH = 20;

    private final SliderRow seenLow = row("seenLow", "Seen at, eV", "Where the lower feature stands now, eV", 0.05, 2);
    private final SliderRow trueLow = row("trueLow", "is really, eV", "The lower feature's known energy, eV", 0.05, 2);
    private final SliderRow seenHigh =
            row("seenHigh", "Seen at, eV", "Where the higher feature stands now, eV", 0.05, 2);
    private final SliderRow trueHigh =
            row("trueHigh", "is really, eV", "The higher feature's known energy, eV", 0.05, 2);

    CalibrateTwoPointsCard(CardEdit edit) {
        super(
                CalibrateTwoPoints.class,
                edit,
                "Two points",
                "Two features whose energies are known set shift and dispersion of the energy axis",
                true);
        rows(
                seenLow.onEdit(
                        (value, gesture) -> set(value, step().trueLow(), step().seenHigh(), step().trueHigh(), gesture),
                        this::endGesture),
                trueLow.onEdit(
                        (value, gesture) -> set(step().seenLow(), value, step().seenHigh(), step().trueHigh(), gesture),
                        this::endGesture),
                seenHigh.onEdit(
                        (value, gesture) -> set(step().seenLow(), step().trueLow(), value, step().trueHigh(), gesture),
                        this::endGesture),
                trueHigh.onEdit(
                        (value, gesture) -> set(step().seenLow(), step().trueLow(), step().seenHigh(), value, gesture),
                        this::endGesture));
        explainTold("The dispersion before and after, eV per channel");
    }

    /** The spectrum as it is, its two ends to be set. */
    static CalibrateTwoPoints fresh(Surroundings around) {
        double low = rounded(around.first());
        double high = rounded(Math.max(around.last(), around.first() + 1));
        double first = around.onset() == null || around.onset() >= high - 1 ? low : rounded(around.onset());
        return new CalibrateTwoPoints(first, first, high, high);
    }

    private static double rounded(double energy) {
        return Math.round(energy * 100) / 100.0;
    }

    private void set(double a, double b, double c, double d, Object gesture) {
        replace(new CalibrateTwoPoints(a, b, c, d), gesture);
    }

    @Override
    protected String summary(CalibrateTwoPoints now, Surroundings around) {
        return String.format(
                Locale.ROOT, "%+.2f, %+.2f eV", now.trueLow() - now.seenLow(), now.trueHigh() - now.seenHigh());
    }

    @Override
    protected void show(CalibrateTwoPoints now, Surroundings around) {
        seenLow.show(now.seenLow(), around.first(), around.last());
        trueLow.show(now.trueLow(), now.seenLow() - REACH, now.seenLow() + REACH);
        seenHigh.show(now.seenHigh(), around.first(), around.last());
        trueHigh.show(now.trueHigh(), now.seenHigh() - REACH, now.seenHigh() + REACH);
    }
}
