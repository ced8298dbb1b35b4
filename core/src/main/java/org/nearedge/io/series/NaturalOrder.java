package org.nearedge.io.series;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names as people order them: runs of digits by their value ({@code a2} before {@code a10}), letters whatever their case. */
final class NaturalOrder implements Comparator<String> {
    private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

    @Override
    public int compare(String one, String other) {
        Matcher first = PART.matcher(one);
        Matcher second = PART.matcher(other);
        while (true) {
            boolean more = first.find();
            if (!second.find()) {
                return more ? 1 : one.compareTo(other);
            }
            if (!more) {
                return -1;
            }
            int order = part(first.group(), second.group());
            if (order != 0) {
                return order;
            }
        }
    }

    private static int part(String one, String other) {
        if (Character.digit(one.charAt(0), 10) >= 0 && Character.digit(other.charAt(0), 10) >= 0) {
            return new BigInteger(one).compareTo(new BigInteger(other));
        }
        return one.compareToIgnoreCase(other);
    }
}
