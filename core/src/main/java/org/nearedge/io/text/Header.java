package org.nearedge.io.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nearedge.spectrum.Metadata;

/** What the lines before the numbers say as {@code name: value} or {@code name = value}. */
final class Header {
    private static final Pattern ENTRY = Pattern.compile("([\\p{L}][^:=]{0,79}?)\\s*[:=]\\s*(\\S.*)");
    private static final int MOST_ENTRIES = 1000;

    private Header() {}

    /** The entries under their own names, as texts; a title under {@link Metadata#TITLE}. The first of a name counts. */
    static Metadata metadata(List<String> lines) {
        Map<String, Object> entries = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher entry = ENTRY.matcher(limited(Comment.text(line)));
            if (entry.matches() && entries.size() < MOST_ENTRIES) {
                String name = entry.group(1).strip();
                boolean title = name.equalsIgnoreCase("title");
                entries.putIfAbsent(
                        title ? Metadata.TITLE : name, entry.group(2).strip());
            }
        }
        return Metadata.of(entries);
    }

    private static String limited(String line) {
        return line.length() > 10_000 ? line.substring(0, 10_000) : line;
    }
}
