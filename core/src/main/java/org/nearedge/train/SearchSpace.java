package org.nearedge.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nearedge.io.FileSource;
import org.nearedge.spectrum.InputException;

/**
 * The settings that a grid search tries: for each field of a configuration the values it may have. A field within
 * another is written with a dot: {@code architecture.dense}.
 *
 * @param fields at least one, each with at least one value
 */
public record SearchSpace(Map<String, List<JsonNode>> fields) {
    /** More would not end within a day. */
    private static final int MOST = 500;

    public SearchSpace {
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        long product = 1;
        for (List<JsonNode> values : fields.values()) {
            product = Math.min(MOST + 1L, product * values.size());
        }
        if (fields.isEmpty() || product < 1 || product > MOST) {
            throw new IllegalArgumentException("a search needs 1 to " + MOST + " combinations of fields with values");
        }
    }

    /** Each combination: field to value, in the order of the fields. */
    public List<Map<String, JsonNode>> combinations() {
        List<Map<String, JsonNode>> all = List.of(Map.of());
        for (Map.Entry<String, List<JsonNode>> field : fields.entrySet()) {
            List<Map<String, JsonNode>> longer = new ArrayList<>();
            for (Map<String, JsonNode> before : all) {
                for (JsonNode value : field.getValue()) {
                    Map<String, JsonNode> next = new LinkedHashMap<>(before);
                    next.put(field.getKey(), value);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    /** A configuration with some fields set to other values. */
    static TrainingConfiguration applied(TrainingConfiguration configuration, Map<String, JsonNode> values)
            throws InputException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode tree = json.valueToTree(configuration);
        for (Map.Entry<String, JsonNode> value : values.entrySet()) {
            String[] path = value.getKey().split("\\.");
            ObjectNode parent = tree;
            for (int i = 0; i < path.length - 1 && parent != null; i++) {
                parent = parent.get(path[i]) instanceof ObjectNode inner ? inner : null;
            }
            String name = path[path.length - 1];
            if (parent == null || !parent.has(name)) {
                throw new InputException(
                        configuration.model(),
                        value.getKey(),
                        "is no field of its configuration",
                        "mend the search space");
            }
            parent.set(name, value.getValue());
        }
        try {
            return TrainingConfiguration.parse(json.writeValueAsBytes(tree), "search space");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The search space that comes with a bundled model. */
    public static SearchSpace bundled(String model) throws InputException {
        String name = model + ".json";
        try (InputStream in = model.matches("[a-z0-9-]+")
                ? SearchSpace.class.getResourceAsStream("/org/nearedge/train/search/" + name)
                : null) {
            if (in == null) {
                throw new InputException(model, "", "has no search space of its own", "give a file");
            }
            return parse(in.readAllBytes(), name);
        } catch (IOException e) {
            throw new InputException(name, "", "cannot be read (" + e.getMessage() + ")", "", e);
        }
    }

    /** A search space of the user's own: a JSON object of fields, each with a list of values. */
    public static SearchSpace read(Path file) throws InputException {
        try (FileSource source = FileSource.open(file)) {
            return parse(source.all(), source.name());
        }
    }

    static SearchSpace parse(byte[] bytes, String name) throws InputException {
        try {
            JsonNode tree = new ObjectMapper().readTree(bytes);
            Map<String, List<JsonNode>> fields = new LinkedHashMap<>();
            if (tree != null && tree.isObject()) {
                for (Map.Entry<String, JsonNode> field : tree.properties()) {
                    if (!field.getValue().isArray()) {
                        throw new InputException(name, field.getKey(), "is no list of values", "put them in [ ]");
                    }
                    List<JsonNode> values = new ArrayList<>();
                    field.getValue().forEach(values::add);
                    fields.put(field.getKey(), values);
                }
            }
            return new SearchSpace(fields);
        } catch (IllegalArgumentException e) {
            throw new InputException(name, "", e.getMessage(), "mend the search space", e);
        } catch (IOException e) {
            throw new InputException(name, "", "is not JSON", "mend the search space", e);
        }
    }
}
