package org.nearedge.io.text;

import java.util.Locale;
import java.util.Set;

/**
 * Reads one printed number and how precisely it was printed. One instance is used for a whole file, so that a cell
 * costs no objects.
 */
public final class NumberToken {
    /** What a piece of text is. */
    public enum Kind {
        NUMBER,
        /** NaN, an infinity, or a sign that programs print for them. */
        NOT_FINITE,
        /** Nothing at all between two separators. */
        MISSING,
        TEXT
    }

    private static final Set<String> NOT_FINITE = Set.of(
            "nan",
            "inf",
            "infinity",
            "1.#inf",
            "1.#ind",
            "1.#qnan",
            "1.#snan",
            "1.#j",
            "na",
            "n/a",
            "#n/a",
            "null",
            "none",
            "--",
            "-",
            "#num!",
            "#value!",
            "#div/0!",
            "∞");

    private static final double[] TENS = new double[23];

    static {
        double ten = 1;
        for (int i = 0; i < TENS.length; i++) {
            TENS[i] = ten;
            ten *= 10;
        }
    }

    private double value;
    private int decimals;
    private int significant;

    /** The number; NaN or an infinity if it is not finite; NaN if missing. */
    public double value() {
        return value;
    }

    /** Power of ten of the last printed digit, negated: 2 for {@code 1.25}, -1 for {@code 1.2e2}. */
    public int decimals() {
        return decimals;
    }

    /** Printed digits without leading zeros. */
    public int significant() {
        return significant;
    }

    public Kind read(String text, char decimal) {
        return read(text, 0, text.length(), decimal);
    }

    /**
     * Reads the text from (included) to (excluded).
     *
     * @param decimal the decimal sign, a point or a comma
     */
    public Kind read(String text, int from, int to, char decimal) {
        decimals = 0;
        significant = 0;
        if (from >= to) {
            value = Double.NaN;
            return Kind.MISSING;
        }
        int at = from;
        char first = text.charAt(at);
        boolean negative = first == '-' || first == '−';
        if (negative || first == '+') {
            at++;
        }
        long mantissa = 0;
        int digits = 0;
        boolean afterSign = false;
        for (; at < to; at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                digits++;
                significant += c != '0' || significant > 0 ? 1 : 0;
                decimals += afterSign ? 1 : 0;
                mantissa = significant <= 18 ? mantissa * 10 + (c - '0') : mantissa;
            } else if (c == decimal && !afterSign) {
                afterSign = true;
            } else {
                break;
            }
        }
        if (digits == 0) {
            return notFinite(text, from, to);
        }
        if (at < to && digits <= 3 && !afterSign && GroupedDigits.isSign(text.charAt(at), decimal)) {
            String plain = GroupedDigits.without(text, from, at, to, decimal);
            return plain == null ? notFinite(text, from, to) : read(plain, 0, plain.length(), decimal);
        }
        int mantissaEnd = at;
        int exponent = 0;
        if (at < to) {
            exponent = afterSign && isBareExponent(text, at, to)
                    ? exponent("e" + text.substring(at, to), 0, to - at + 1)
                    : exponent(text, at, to);
            if (exponent == Integer.MIN_VALUE) {
                return notFinite(text, from, to);
            }
        }
        decimals -= exponent;
        value = value(text, from, mantissaEnd, decimal, mantissa, exponent, negative);
        return Double.isFinite(value) ? Kind.NUMBER : Kind.NOT_FINITE;
    }

    private double value(
            String text, int from, int mantissaEnd, char decimal, long mantissa, int exponent, boolean negative) {
        // Both numbers are exact in a double, so that one operation rounds as the long way round would.
        if (significant <= 15 && Math.abs(decimals) <= 22) {
            double exact = decimals >= 0 ? mantissa / TENS[decimals] : mantissa * TENS[-decimals];
            return negative ? -exact : exact;
        }
        String plain = text.substring(from, mantissaEnd).replace(decimal, '.').replace('−', '-');
        return Double.parseDouble(plain + "e" + exponent);
    }

    /** Fortran leaves out the E where the exponent has three digits: {@code 1.2345678-100}. */
    private static boolean isBareExponent(String text, int from, int to) {
        char sign = text.charAt(from);
        boolean bare = (sign == '-' || sign == '+') && to - from == 4;
        for (int i = from + 1; i < to && bare; i++) {
            bare = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return bare;
    }

    /** Exponent written E, e, D or d with an optional sign; {@code Integer.MIN_VALUE} if it is none. */
    private static int exponent(String text, int from, int to) {
        char mark = text.charAt(from);
        if (mark != 'e' && mark != 'E' && mark != 'd' && mark != 'D') {
            return Integer.MIN_VALUE;
        }
        int at = from + 1;
        boolean negative = at < to && text.charAt(at) == '-';
        if (negative || at < to && text.charAt(at) == '+') {
            at++;
        }
        if (at >= to) {
            return Integer.MIN_VALUE;
        }
        int exponent = 0;
        for (; at < to; at++) {
            char c = text.charAt(at);
            if (c < '0' || c > '9') {
                return Integer.MIN_VALUE;
            }
            exponent = Math.min(99_999, exponent * 10 + (c - '0'));
        }
        return negative ? -exponent : exponent;
    }

    private Kind notFinite(String text, int from, int to) {
        decimals = 0;
        significant = 0;
        value = Double.NaN;
        if (to - from > 12) {
            return Kind.TEXT;
        }
        String word = text.substring(from, to).toLowerCase(Locale.ROOT).replace('−', '-');
        boolean signed = word.length() > 1 && (word.charAt(0) == '-' || word.charAt(0) == '+') && !word.equals("--");
        String bare = signed ? word.substring(1) : word;
        if (!NOT_FINITE.contains(bare)) {
            return Kind.TEXT;
        }
        if (bare.contains("inf") || bare.equals("∞")) {
            value = word.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return Kind.NOT_FINITE;
    }
}
