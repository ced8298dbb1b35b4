package org.nearedge.io.text;

/**
 * Thousands set apart: {@code 1.820,25}, {@code 1,820.25}, {@code 1'820.25}. A single comma or point could as well be
 * the decimal sign, so it only counts as a group sign where the decimal sign follows or a second group does.
 */
final class GroupedDigits {
    private GroupedDigits() {}

    static boolean isSign(char c, char decimal) {
        return c == (decimal == ',' ? '.' : ',') || isUnmistakable(c);
    }

    private static boolean isUnmistakable(char c) {
        return c == '\'' || c == '\u2019' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
    }

    /**
     * The number without its group signs, or null if these are none.
     *
     * @param first index of the first group sign, after one to three digits
     */
    static String without(String text, int from, int first, int to, char decimal) {
        char sign = text.charAt(first);
        StringBuilder plain = new StringBuilder(to - from).append(text, from, first);
        int groups = 0;
        int at = first;
        while (at < to && text.charAt(at) == sign && areDigits(text, at + 1, to)) {
            plain.append(text, at + 1, at + 4);
            at += 4;
            groups++;
        }
        boolean decimalFollows = at < to && text.charAt(at) == decimal;
        boolean ends = at == to && (groups > 1 || isUnmistakable(sign));
        return groups > 0 && (decimalFollows || ends)
                ? plain.append(text, at, to).toString()
                : null;
    }

    /** Whether exactly three digits stand there. */
    private static boolean areDigits(String text, int from, int to) {
        if (to - from < 3) {
            return false;
        }
        for (int i = from; i < from + 3; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return from + 3 == to || !isDigit(text.charAt(from + 3));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
