package org.nearedge.app.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nearedge.session.store.SessionDocument;
import org.nearedge.session.store.WindowLayout;

/** A window with one number and one file. */
final class FakePlace implements SessionPlace {
    int number;
    Path file;
    String current = "analyse";
    /** Whether nothing is restored yet. */
    boolean slow;

    @Override
    public Map<String, JsonNode> choices() {
        ObjectNode node = new JsonMapper().createObjectNode().put("number", number);
        if (file != null) {
            node.put("path", file.toString());
        }
        return new LinkedHashMap<>(Map.of("analyse", node));
    }

    @Override
    public String current() {
        return current;
    }

    @Override
    public WindowLayout layout() {
        return new WindowLayout(1280, 800, null, null, false, Map.of());
    }

    @Override
    public void restore(SessionDocument document) {
        if (slow) {
            return;
        }
        JsonNode node = document.choices().get("analyse");
        number = node == null ? 0 : node.path("number").asInt();
        file = node == null || !node.has("path")
                ? null
                : Path.of(node.get("path").asText());
        current = document.current();
    }
}
