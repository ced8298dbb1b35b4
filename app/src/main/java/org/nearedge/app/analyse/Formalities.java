package org.nearedge.app.analyse;

import java.util.regex.Pattern;

/**
 * Remarks of a reader on the form of a file that change none of its numbers, such as a time that is not written after
 * ISO 8601: they stand beside the file's other facts and are nothing to be warned of.
 */
final class Formalities {
    private static final Pattern FORM = Pattern.compile(
            "\\w+\\.\\w+ (\".*\" .*|is required by XDI and missing)"
                    + "|fields that XDI recommends are missing.*"
                    + "|fields appear more than once.*"
                    + "|the header has no end line of dashes"
                    + "|comments begin with .* where XDI wants #"
                    + "|is XDI version .*"
                    + "|line \\d+ is a second line of labels and was ignored"
                    + "|\\d+ header lines are not of the form .*"
                    + "|the text is not UTF-8 and was read as Latin-1",
            Pattern.DOTALL);

    private Formalities() {}

    static boolean isFormality(String sentence) {
        return FORM.matcher(sentence).matches();
    }
}
