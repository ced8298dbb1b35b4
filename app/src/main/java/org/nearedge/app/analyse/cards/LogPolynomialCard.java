package org.nearedge.app.analyse.cards;

import java.util.Locale;
import org.nearedge.process.LogPolynomialBackground;

/** Subtracts a background that is a polynomial in log-log, fitted before the edge. */
final class LogPolynomialCard extends FitWindowCard<LogPolynomialBackground> {
    private static final int HIGHEST = 3;

    private final SliderRow degree = row(
            "degree",
            "Degree",
            "Degree of the polynomial of ln intensity in ln energy: 1 is the power law, 2 lets its exponent change",
            1,
            0);

    LogPolynomialCard(CardEdit edit) {
        super(
                LogPolynomialBackground.class,
                edit,
                "Log-polynomial",
                "Subtracts a background whose logarithm is a polynomial in the logarithm of the energy, fitted in a window "
                        + "before the edge. The window can be dragged on the chart.");
        andRow(degree.onEdit(
                (value, gesture) -> replace(
                        new LogPolynomialBackground(
                                step().from(), step().to(), (int) Math.max(1, Math.min(HIGHEST, Math.round(value)))),
                        gesture),
                this::endGesture));
    }

    @Override
    protected String summary(LogPolynomialBackground now, Surroundings around) {
        return super.summary(now, around) + String.format(Locale.ROOT, ", degree %d", now.degree());
    }

    @Override
    protected void show(LogPolynomialBackground now, Surroundings around) {
        super.show(now, around);
        degree.show(now.degree(), 1, HIGHEST);
    }
}
