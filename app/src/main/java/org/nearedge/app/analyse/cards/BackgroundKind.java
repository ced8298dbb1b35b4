package org.nearedge.app.analyse.cards;

import org.nearedge.process.Background;
import org.nearedge.process.ExponentialBackground;
import org.nearedge.process.LogPolynomialBackground;
import org.nearedge.process.PowerLawBackground;
import org.nearedge.process.PreEdgeLine;

/** The curves that a background can be. */
enum BackgroundKind {
    POWER_LAW("Power law"),
    EXPONENTIAL("Exponential"),
    LOG_POLYNOMIAL("Log-polynomial"),
    LINE("Straight line");

    private final String words;

    BackgroundKind(String words) {
        this.words = words;
    }

    static BackgroundKind of(Background step) {
        return step instanceof PowerLawBackground
                ? POWER_LAW
                : step instanceof ExponentialBackground
                        ? EXPONENTIAL
                        : step instanceof LogPolynomialBackground ? LOG_POLYNOMIAL : LINE;
    }

    /** The curve fitted in a window, eV. */
    Background in(double from, double to) {
        return switch (this) {
            case POWER_LAW -> new PowerLawBackground(from, to);
            case EXPONENTIAL -> new ExponentialBackground(from, to);
            case LOG_POLYNOMIAL -> new LogPolynomialBackground(from, to, 2);
            case LINE -> new PreEdgeLine(from, to);
        };
    }

    @Override
    public String toString() {
        return words;
    }
}
