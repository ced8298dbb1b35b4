package org.nearedge.session.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The input files that choices speak of: fields named {@code path}. */
public final class ChoicePaths {
    private static final String PATH = "path";

    private ChoicePaths() {}

    /** In the order in which they stand there. */
    public static List<String> of(JsonNode choices) {
        List<String> found = new ArrayList<>();
        collect(choices, found);
        return found;
    }

    private static void collect(JsonNode node, List<String> found) {
        if (node.path(PATH).isTextual()) {
            found.add(node.get(PATH).textValue());
        }
        node.forEach(part -> collect(part, found));
    }

    /** The same choices with files in other places. */
    public static JsonNode replaced(JsonNode choices, Map<String, String> places) {
        JsonNode copy = choices.deepCopy();
        replace(copy, places);
        return copy;
    }

    private static void replace(JsonNode node, Map<String, String> places) {
        if (node.path(PATH).isTextual()) {
            String old = node.get(PATH).textValue();
            ((ObjectNode) node).put(PATH, places.getOrDefault(old, old));
        }
        node.forEach(part -> replace(part, places));
    }
}
