package org.nearedge.io.xdi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** One metadata value on one line of ASCII, with its type: {@code "text"}, {@code 200.0}, {@code 17}, {@code true}. */
final class Literal {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Literal() {}

    static String write(Object value) {
        if (!(value instanceof String)) {
            return String.valueOf(value);
        }
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value; the text itself if it was not written by {@link #write}. */
    static Object read(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        try {
            if (text.startsWith("\"")) {
                return JSON.readValue(text, String.class);
            }
            return text.matches("-?\\d{1,19}") ? (Object) Long.valueOf(text) : Double.valueOf(text);
        } catch (JsonProcessingException | NumberFormatException e) {
            return text;
        }
    }

    /** Index just behind the quoted text at the start of a line; -1 if there is none. */
    static int quotedEnd(String line) {
        if (!line.startsWith("\"")) {
            return -1;
        }
        for (int i = 1; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == '"') {
                return i + 1;
            }
        }
        return -1;
    }
}
