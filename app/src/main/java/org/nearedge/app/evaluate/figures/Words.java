package org.nearedge.app.evaluate.figures;

import java.util.Locale;

/** Numbers as people read them, with a decimal point in every country. */
public final class Words {
    private static final String MINUS = "\u2212";

    private static final String SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

    private Words() {}

    /** Three significant digits: {@code 0.0123}, {@code 2.31·10⁻⁴} as on the charts. */
    public static String number(double value) {
        if (Double.isNaN(value)) {
            return "\u2013";
        }
        double size = Math.abs(value);
        String text;
        if (size != 0 && (size < 0.001 || size >= 100_000)) {
            String[] parts = String.format(Locale.ROOT, "%.2e", value).split("e");
            text = parts[0] + "\u00b710" + superscript(Integer.parseInt(parts[1]));
        } else {
            int decimals = size >= 100
                    ? 0
                    : size >= 10 ? 1 : size >= 1 || size == 0 ? 2 : size >= 0.1 ? 3 : size >= 0.01 ? 4 : 5;
            text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        }
        return text.replace("-", MINUS);
    }

    private static String superscript(int power) {
        StringBuilder text = new StringBuilder();
        for (char digit : String.valueOf(power).toCharArray()) {
            text.append(digit == '-' ? '\u207b' : SUPERSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }

    /** A fixed number of decimals. */
    public static String fixed(double value, int decimals) {
        return Double.isNaN(value)
                ? "\u2013"
                : String.format(Locale.ROOT, "%." + decimals + "f", value).replace("-", MINUS);
    }

    /** {@code template matching} for {@code template_matching}. */
    public static String method(String key) {
        return key.replace('_', ' ');
    }
}
