package org.nearedge.app.card;

import java.util.Locale;

/** Numbers as people read them. */
public final class Digits {
    private static final String SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";
    private static final double SMALL = 0.001;
    private static final double LARGE = 100_000;

    private Digits() {}

    /** Three digits; what is very small or large with a power of ten: {@code 2.42·10⁻⁴}. */
    public static String of(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : String.valueOf(value);
        }
        double size = Math.abs(value);
        if (size >= SMALL && size < LARGE) {
            int decimals = Math.max(0, 2 - (int) Math.floor(Math.log10(size)));
            return String.format(Locale.ROOT, "%." + decimals + "f", value).replace('-', '\u2212');
        }
        String[] parts = String.format(Locale.ROOT, "%.2e", value).split("e");
        int exponent = Integer.parseInt(parts[1]);
        StringBuilder words = new StringBuilder(parts[0].replace('-', '\u2212')).append("\u00b710");
        if (exponent < 0) {
            words.append('\u207b');
        }
        for (char digit : String.valueOf(Math.abs(exponent)).toCharArray()) {
            words.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return words.toString();
    }
}
