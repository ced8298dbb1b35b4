package org.nearedge.io.xdi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the header of one file says; filled by {@link XdiHeaderParser}. */
final class XdiHeader {
    /** One field, by the spelling that is told. */
    record Field(String name, String value) {}

    String version = "1.0";
    /** Programs that the first line names after the version, in its order. */
    List<String> applications = List.of();
    /** User comments; null if the file has no section for them. */
    List<String> comments;

    List<String> labels = List.of();
    /** Index of the first line that may hold data. */
    int dataStart;

    final List<String> notices = new ArrayList<>();
    /** Texts of lines that are no field, by the column they describe: some beamlines do so. */
    final Map<Integer, String> remarks = new TreeMap<>();

    private static final int MAX_FIELDS = 4000;

    private final Map<String, Field> fields = new LinkedHashMap<>();

    /** Keeps the last value of a field; true if there was one before. Fields beyond any sensible number are dropped. */
    boolean put(String name, String value) {
        if (fields.size() >= MAX_FIELDS && !fields.containsKey(XdiField.key(name))) {
            return false;
        }
        return fields.put(XdiField.key(name), new Field(XdiField.spelling(name), value)) != null;
    }

    /** Value of a field in any spelling; null if the file does not give it. */
    String value(String name) {
        Field field = fields.get(XdiField.key(name));
        return field == null ? null : field.value();
    }

    Collection<Field> fields() {
        return fields.values();
    }
}
