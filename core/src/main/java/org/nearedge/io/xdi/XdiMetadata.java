package org.nearedge.io.xdi;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nearedge.spectrum.Metadata;

/**
 * Metadata as header lines and back. Entries that are XDI fields keep their names; everything else goes into the
 * extension namespace {@code Nearedge}, typed (see {@link Literal}), so that nothing is lost.
 */
final class XdiMetadata {
    /** User comments, one line each. */
    static final String COMMENTS = "comments";
    /** Version of the file where it is not 1.0. */
    static final String VERSION = "XDI.version";
    /** Programs that worked on the file before, as its first line names them. */
    static final String APPLICATIONS = "XDI.applications";
    /** XDI's label of the signal: {@code mutrans}, {@code mufluor}, … */
    static final String LABEL = "XDI.signal";

    static final String APPLICATION = "Nearedge/0.1";
    static final String NAME = "Nearedge.name";
    static final String AXIS = "Nearedge.axis";
    private static final String OWN = "nearedge.";
    private static final String ENTRY = "Nearedge.entry-";
    private static final Set<String> OWN_TAGS = Set.of("name", "axis");

    private XdiMetadata() {}

    /** True if this program wrote the file: then nothing is guessed. */
    static boolean isOwn(XdiHeader header) {
        return header.value(NAME) != null;
    }

    /** Header lines, without the comment sign, for entries that have no other place in the file. */
    static Map<String, String> fields(Metadata metadata, Set<String> elsewhere) {
        Map<String, String> fields = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        int entry = 1;
        for (Map.Entry<String, Object> item : metadata.entries().entrySet()) {
            String name = item.getKey();
            if (elsewhere.contains(name)) {
                continue;
            }
            if (isField(name, item.getValue()) && used.add(XdiField.key(name))) {
                fields.put(name, (String) item.getValue());
            } else if (isTag(name) && used.add(OWN + XdiField.key(name))) {
                fields.put("Nearedge." + name, Literal.write(item.getValue()));
            } else {
                fields.put(ENTRY + entry++, Literal.write(name) + " = " + Literal.write(item.getValue()));
            }
        }
        return fields;
    }

    private static boolean isField(String name, Object value) {
        String key = name.toLowerCase(Locale.ROOT);
        return value instanceof String text
                && XdiField.NAME.matcher(name).matches()
                && XdiField.spelling(name).equals(name)
                && !key.startsWith(OWN)
                && !key.startsWith("column.")
                && !key.startsWith("xdi.")
                && isPlain(text);
    }

    /** Text that stays itself as the value of a field. */
    static boolean isPlain(String text) {
        return text.equals(XdiLines.trim(text)) && isLine(text);
    }

    /** Text that stays on its line. */
    static boolean isLine(String text) {
        return text.codePoints().noneMatch(Character::isISOControl)
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static boolean isTag(String name) {
        String key = XdiField.key(name);
        return XdiField.TAG.matcher(name).matches() && !OWN_TAGS.contains(key) && !key.startsWith("entry-");
    }

    /** Everything a header says about the spectrum; {@code Column} fields are left to the axes and titles. */
    static Metadata of(XdiHeader header) {
        Map<String, Object> entries = new LinkedHashMap<>();
        boolean own = isOwn(header);
        for (XdiHeader.Field field : header.fields()) {
            String key = XdiField.key(field.name());
            if (key.startsWith("column.") || key.startsWith("xdi.")) {
                continue;
            }
            if (!own || !key.startsWith(OWN)) {
                entries.put(field.name(), field.value());
            } else if (key.startsWith(OWN + "entry-")) {
                int end = Literal.quotedEnd(field.value());
                if (end > 0 && field.value().startsWith(" = ", end)) {
                    String name = String.valueOf(Literal.read(field.value().substring(0, end)));
                    entries.put(name, Literal.read(field.value().substring(end + 3)));
                }
            } else if (!OWN_TAGS.contains(key.substring(OWN.length()))) {
                entries.put(field.name().substring(OWN.length()), Literal.read(field.value()));
            }
        }
        List<String> applications = header.applications;
        if (own
                && !applications.isEmpty()
                && applications.get(applications.size() - 1).equals(APPLICATION)) {
            applications = applications.subList(0, applications.size() - 1);
        }
        if (!applications.isEmpty()) {
            entries.put(APPLICATIONS, String.join(" ", applications));
        }
        if (!header.version.equals("1.0")) {
            entries.put(VERSION, header.version);
        }
        if (header.comments != null) {
            entries.putIfAbsent(COMMENTS, String.join("\n", header.comments));
        }
        if (!own) {
            entries.put(Metadata.SIGNAL, "XAS");
            copy(header, XdiField.SAMPLE, Metadata.TITLE, entries);
            copy(header, XdiField.START, Metadata.DATE, entries);
        }
        return Metadata.of(entries);
    }

    private static void copy(XdiHeader header, String field, String name, Map<String, Object> entries) {
        if (header.value(field) != null && !header.value(field).isEmpty()) {
            entries.put(name, header.value(field));
        }
    }
}
