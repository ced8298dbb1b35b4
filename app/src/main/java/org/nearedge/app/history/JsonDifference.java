package org.nearedge.app.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** In which fields two JSON values differ. Lists are compared whole. */
final class JsonDifference {
    private JsonDifference() {}

    /** Fields of fields as {@code filter/kinds}; sorted. The values themselves, if one is no object, as "". */
    static Set<String> fields(JsonNode before, JsonNode after) {
        Set<String> found = new TreeSet<>();
        collect("", before, after, found);
        return found;
    }

    private static void collect(String place, JsonNode before, JsonNode after, Set<String> found) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before == null || after == null || !before.isObject() || !after.isObject()) {
            found.add(place);
            return;
        }
        Set<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            collect(place.isEmpty() ? name : place + "/" + name, before.get(name), after.get(name), found);
        }
    }

    /** All texts of fields named {@code path}, in order. */
    static List<String> paths(JsonNode value) {
        List<String> found = new ArrayList<>();
        if (value != null) {
            collectPaths(value, found);
        }
        return found;
    }

    private static void collectPaths(JsonNode value, List<String> found) {
        JsonNode path = value.get("path");
        if (path != null && path.isTextual()) {
            found.add(path.textValue());
        }
        for (Iterator<JsonNode> parts = value.elements(); parts.hasNext(); ) {
            collectPaths(parts.next(), found);
        }
    }
}
