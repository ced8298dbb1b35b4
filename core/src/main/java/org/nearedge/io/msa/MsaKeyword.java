package org.nearedge.io.msa;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One keyword line, for example {@code #BEAMKV   -kV: 120.0}.
 *
 * @param name upper case without hashes, padding and unit; a user keyword keeps all it has
 * @param user whether it starts with two hashes
 * @param unit as written behind the name, for example {@code kV}; empty if none
 * @param value without the blanks around it
 * @param line number of the line
 */
record MsaKeyword(String name, boolean user, String unit, String value, int line) {
    /** A number, perhaps with a blank before its exponent, perhaps followed by a unit or by a second number. */
    private static final Pattern NUMBER =
            Pattern.compile("([-+]?(?:\\d+\\.?\\d*|\\.\\d+))(?:\\s?[eEdD]\\s?([-+]?)\\s?(\\d{1,4}))?(?![\\w.]).*");

    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d+,\\d+");

    /** @param line a line that starts with a hash */
    static MsaKeyword parse(String line, int number) {
        boolean user = line.startsWith("##");
        String rest = line.substring(user ? 2 : 1);
        int colon = rest.indexOf(':');
        String key = (colon < 0 ? rest : rest.substring(0, colon)).strip();
        String value = colon < 0 ? "" : rest.substring(colon + 1).strip();
        if (user) {
            return new MsaKeyword(key.toUpperCase(Locale.ROOT), true, "", value, number);
        }
        int end = 0;
        while (end < key.length() && (Character.isLetterOrDigit(key.charAt(end)) || key.charAt(end) == '_')) {
            end++;
        }
        String unit = key.substring(end).replaceFirst("^[\\s(-]+", "").replaceFirst("[\\s)]+$", "");
        return new MsaKeyword(key.substring(0, end).toUpperCase(Locale.ROOT), false, unit, value, number);
    }

    /** The number in the value, the first if there are several; empty if it does not start with one. */
    OptionalDouble number() {
        String text = DECIMAL_COMMA.matcher(value).matches() ? value.replace(',', '.') : value;
        Matcher number = NUMBER.matcher(text.length() > 200 ? text.substring(0, 200) : text);
        if (!number.matches()) {
            return OptionalDouble.empty();
        }
        String exponent = number.group(3) == null ? "" : "e" + number.group(2) + number.group(3);
        double parsed = Double.parseDouble(number.group(1) + exponent);
        return Double.isFinite(parsed) ? OptionalDouble.of(parsed) : OptionalDouble.empty();
    }

    boolean is(String other) {
        return !user && name.equals(other);
    }
}
