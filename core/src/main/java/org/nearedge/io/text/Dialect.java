package org.nearedge.io.text;

/**
 * How a table separates its cells and writes a decimal.
 *
 * @param separator tab, semicolon, comma, or a blank for any run of blanks and tabs
 * @param decimal point or comma
 */
record Dialect(char separator, char decimal) {
    boolean separatesByBlanks() {
        return separator == ' ';
    }

    String describe() {
        String between =
                switch (separator) {
                    case '\t' -> "tabs";
                    case ';' -> "semicolons";
                    case ',' -> "commas";
                    default -> "blanks";
                };
        return between + (decimal == ',' ? " with decimal commas" : "");
    }
}
