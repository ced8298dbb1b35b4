package org.nearedge.app.cli;

import java.util.regex.Pattern;

/** Text for a terminal: what a file says of itself must not move the cursor or begin a line. */
final class Printed {
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f]+");

    private Printed() {}

    static String line(String text) {
        return CONTROLS.matcher(text).replaceAll(" ");
    }
}
