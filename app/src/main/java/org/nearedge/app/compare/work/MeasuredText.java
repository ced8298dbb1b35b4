package org.nearedge.app.compare.work;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.nearedge.process.fit.Measured;
import org.nearedge.process.fit.mixture.Weight;

/** Numbers with their errors for people: as many digits as the error leaves, two of the error. */
public final class MeasuredText {
    private MeasuredText() {}

    /** {@code 1.234 ± 0.056}; without an error four digits. */
    public static String of(Measured measured) {
        if (!Double.isFinite(measured.value())) {
            return "\u2013";
        }
        if (!Double.isFinite(measured.error()) || measured.error() == 0) {
            return number(measured.value());
        }
        return value(measured) + " \u00b1 " + error(measured);
    }

    /** A weight that is held at zero as what it is below: {@code 0 (< 0.03)}. */
    public static String of(Weight weight) {
        return weight.isHeld() ? "0 (< %s)".formatted(digits(weight.upperLimit(), 2)) : of(weight.weight());
    }

    /** {@code 1.234(56)}: the error in units of the last digits. */
    public static String concise(Measured measured) {
        String error = error(measured);
        if (error.isEmpty() || measured.error() >= 100) {
            return of(measured);
        }
        BigDecimal rounded = new BigDecimal(measured.error()).setScale(scale(measured.error()), RoundingMode.HALF_EVEN);
        // Above ten the point stands within the error's digits: it is told in full.
        return value(measured) + "("
                + (rounded.scale() > 0 && rounded.compareTo(BigDecimal.ONE) < 0
                        ? rounded.unscaledValue().toString()
                        : error)
                + ")";
    }

    /** The value to the last digit of its error. */
    public static String value(Measured measured) {
        if (!Double.isFinite(measured.value())) {
            return "\u2013";
        }
        if (!Double.isFinite(measured.error()) || measured.error() == 0) {
            return number(measured.value());
        }
        return plain(new BigDecimal(measured.value()).setScale(scale(measured.error()), RoundingMode.HALF_EVEN));
    }

    /** Two digits of the error; empty where there is none. */
    public static String error(Measured measured) {
        return Double.isFinite(measured.error()) && measured.error() != 0
                ? plain(new BigDecimal(measured.error()).setScale(scale(measured.error()), RoundingMode.HALF_EVEN))
                : "";
    }

    /** Five digits. */
    public static String number(double value) {
        return Double.isFinite(value) ? digits(value, 5) : "\u2013";
    }

    /** Decimals that leave two digits of an error. */
    private static int scale(double error) {
        return new BigDecimal(Math.abs(error)).round(new MathContext(2)).scale();
    }

    private static String digits(double value, int digits) {
        return plain(new BigDecimal(value, new MathContext(digits)).stripTrailingZeros());
    }

    private static String plain(BigDecimal number) {
        boolean tooLong = number.precision() - number.scale() > 7 || number.scale() > 9;
        String text =
                tooLong ? number.round(new MathContext(4)).stripTrailingZeros().toString() : number.toPlainString();
        return text.replace('-', '\u2212');
    }
}
