package org.nearedge.library.export;

/** One cell of a comma-separated table. */
public final class CsvCell {
    private CsvCell() {}

    /** In quotes where the text holds what separates cells or rows. */
    public static String of(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** Empty for what is not known. */
    public static String of(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
