package org.nearedge.library.select;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nearedge.library.LocalProperty;
import org.nearedge.spectrum.InputException;

/**
 * A filter as one line of text that is read back: {@code {"kinds":["amorphous"],"bond_length":[1.6,null]}}. What does
 * not narrow it is left out; the edge is told elsewhere.
 */
public final class FilterJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KINDS = "kinds";
    private static final String TEXT = "text";
    private static final String WHOSE = "whose";

    private FilterJson() {}

    public static String of(ReferenceFilter filter) {
        ObjectNode node = JSON.createObjectNode();
        if (!filter.kinds().isEmpty()) {
            ArrayNode kinds = node.putArray(KINDS);
            filter.kinds().forEach(kinds::add);
        }
        if (!filter.text().isEmpty()) {
            node.put(TEXT, filter.text());
        }
        if (filter.whose() != Whose.ALL) {
            node.put(WHOSE, filter.whose().label());
        }
        filter.ranges().forEach((property, range) -> {
            ArrayNode ends = node.putArray(property.key());
            for (double end : new double[] {range.from(), range.to()}) {
                if (Double.isInfinite(end)) {
                    ends.addNull();
                } else {
                    ends.add(end);
                }
            }
        });
        return node.toString();
    }

    /** @throws InputException if the text is none that {@link #of} writes */
    public static ReferenceFilter parse(String edge, String text) throws InputException {
        try {
            JsonNode node = JSON.readTree(text);
            Set<String> kinds = new TreeSet<>();
            node.path(KINDS).forEach(kind -> kinds.add(kind.asText()));
            Map<LocalProperty, Range> ranges = new EnumMap<>(LocalProperty.class);
            Iterator<Map.Entry<String, JsonNode>> fields = node.fields();
            while (fields.hasNext()) {
                Map.Entry<String, JsonNode> field = fields.next();
                if (field.getValue().isArray() && !field.getKey().equals(KINDS)) {
                    ranges.put(LocalProperty.valueOf(field.getKey().toUpperCase(Locale.ROOT)), range(field.getValue()));
                }
            }
            Whose whose = Arrays.stream(Whose.values())
                    .filter(value -> value.label().equals(node.path(WHOSE).asText()))
                    .findFirst()
                    .orElse(Whose.ALL);
            return new ReferenceFilter(edge, kinds, node.path(TEXT).asText(), ranges, whose);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new InputException("filter", "", "is none that this program wrote", "choose the records again", e);
        }
    }

    private static Range range(JsonNode ends) {
        if (ends.size() != 2) {
            throw new IllegalArgumentException("a range has two ends");
        }
        return new Range(
                ends.get(0).isNumber() ? ends.get(0).asDouble() : Double.NEGATIVE_INFINITY,
                ends.get(1).isNumber() ? ends.get(1).asDouble() : Double.POSITIVE_INFINITY);
    }
}
