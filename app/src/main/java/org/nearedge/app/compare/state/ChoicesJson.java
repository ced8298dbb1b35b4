package org.nearedge.app.compare.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.nearedge.spectrum.InputException;

/** Choices as JSON. */
public final class ChoicesJson {
    /** What an older program did not know has its default, what a newer one knows is passed over. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ChoicesJson() {}

    public static JsonNode tree(Choices choices) {
        return MAPPER.valueToTree(choices);
    }

    public static String text(Choices choices) {
        try {
            return MAPPER.writeValueAsString(choices);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param source what to call the text in a fault */
    public static Choices parse(String json, String source) throws InputException {
        try {
            return read(MAPPER.readTree(json), source);
        } catch (JsonProcessingException e) {
            throw new InputException(source, "", "does not tell its choices as JSON", "export the figure again", e);
        }
    }

    public static Choices read(JsonNode tree, String source) throws InputException {
        try {
            Choices choices = MAPPER.treeToValue(tree, Choices.class);
            if (choices == null) {
                throw new InputException(source, "", "tells null in place of its choices", "");
            }
            return choices;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            String why = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
            throw new InputException(source, "", "has choices that cannot be made: " + why, "", e);
        }
    }
}
