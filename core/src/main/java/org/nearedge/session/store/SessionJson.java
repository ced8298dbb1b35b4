package org.nearedge.session.store;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.nearedge.spectrum.InputException;

/** Sessions as JSON text: {@code {"format": "nearedge-session", "version": 1, …}}. */
final class SessionJson {
    /** Raised when an older program would misread what is written. */
    static final int VERSION = 1;

    static final String FORMAT = "nearedge-session";

    /** Deeper than any choice; a damaged file must not fill the stack. */
    private static final int DEEPEST = 100;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private SessionJson() {}

    static byte[] write(SessionDocument document) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("format", FORMAT).put("version", VERSION);
        node.setAll((ObjectNode) MAPPER.valueToTree(document));
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param source its file's name */
    static SessionDocument read(byte[] text, String source) throws InputException {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (!FORMAT.equals(node.path("format").asText())
                    || !node.path("version").isInt()) {
                throw new InputException(source, "", "is no session of Nearedge", "choose a file that Nearedge saved");
            }
            int version = node.get("version").asInt();
            if (version > VERSION) {
                throw new InputException(
                        source,
                        "",
                        "was saved by a newer Nearedge (%s; session format %d, this program reads up to %d) and is left as it is"
                                .formatted(node.path("program").asText("unknown"), version, VERSION),
                        "open it with that version");
            }
            ((ObjectNode) node).remove("format");
            ((ObjectNode) node).remove("version");
            return MAPPER.treeToValue(node, SessionDocument.class);
        } catch (JacksonException e) {
            JsonLocation where = e.getLocation();
            throw new InputException(
                    source,
                    where == null || where.getLineNr() < 1 ? "" : "line " + where.getLineNr(),
                    "is damaged",
                    "open an older copy of it",
                    e);
        } catch (IOException | ClassCastException | IllegalArgumentException e) {
            throw new InputException(source, "", "is damaged", "open an older copy of it", e);
        }
    }
}
