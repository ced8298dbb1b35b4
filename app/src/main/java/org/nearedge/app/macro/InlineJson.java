package org.nearedge.app.macro;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON as one word of a command line. */
public final class InlineJson {
    private static final JsonMapper JSON = new JsonMapper();

    private InlineJson() {}

    /** The same value in one line. */
    public static String of(String json) {
        try {
            return JSON.writeValueAsString(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
