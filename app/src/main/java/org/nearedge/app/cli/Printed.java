package org.nearedge.app.cli;

import java.util.Locale;
import java.util.regex.Pattern;

/** Text for a terminal: what a file says of itself must not move the cursor or begin a line. */
final class Printed {
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f]+");

    private Printed() {}

    static String line(String text) {
        return CONTROLS.matcher(text).replaceAll(" ");
    }

    /** {@code 1 site}, {@code 2 sites}. */
    static String count(long n, String one) {
        return n + " " + one + (n == 1 ? "" : "s");
    }

    /** A count as a count, any other number with six digits. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.6g", value);
    }
}
