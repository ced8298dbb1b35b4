package org.nearedge.io.xdi;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Combined date and time of ISO 8601, the only form that XDI allows for a time: {@code 2007-04-05T14:30}. */
final class Iso8601 {
    private static final Pattern COMBINED = Pattern.compile(
            "(\\d{4})(-?)(\\d\\d)\\2(\\d\\d)([Tt ]+)(\\d\\d)(?:(:?)(\\d\\d)(?:\\7(\\d\\d)(?:[.,]\\d{1,12})?)?)?"
                    + "([Zz]|[+-]\\d\\d(?::?\\d\\d)?)?");

    private Iso8601() {}

    /** What is wrong with a time; empty if nothing is. */
    static String fault(String text) {
        Matcher parts = COMBINED.matcher(text);
        if (!parts.matches()) {
            return "is not an ISO 8601 date and time such as 2007-04-05T14:30";
        }
        try {
            LocalDate.of(number(parts, 1), number(parts, 3), number(parts, 4));
            boolean midnight = number(parts, 6) == 24 && number(parts, 8) == 0 && number(parts, 9) == 0;
            LocalTime.of(midnight ? 0 : number(parts, 6), number(parts, 8), Math.min(59, number(parts, 9)));
            // The 60th second is a leap second.
            if (number(parts, 9) > 60) {
                return "is not a time of day";
            }
        } catch (DateTimeException e) {
            return "is not a date and time of the calendar";
        }
        return parts.group(5).isBlank() ? "has a space where ISO 8601 wants a T" : "";
    }

    private static int number(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
    }
}
