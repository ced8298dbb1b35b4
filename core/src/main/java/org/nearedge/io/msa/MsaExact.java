package org.nearedge.io.msa;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nearedge.io.json.MetadataJson;
import org.nearedge.spectrum.Metadata;

/**
 * What the keywords of the standard cannot say of a spectrum: a name that is not plain ASCII, energies that are listed
 * although they are evenly spaced, metadata of another type or with other characters. Kept in user keywords.
 *
 * @param name null if the titles say it
 * @param listed whether the axis is listed
 * @param set metadata entries to put over those of the keywords
 * @param dropped metadata entries that the keywords make and the spectrum has not
 */
record MsaExact(String name, boolean listed, Metadata set, List<String> dropped) {
    static final MsaExact NOTHING = new MsaExact(null, false, Metadata.EMPTY, List.of());

    /** Length of a piece of JSON in one line. */
    private static final int PIECE = 64;

    /** What must be added to the keywords, so that a spectrum with this name and these metadata comes back. */
    static MsaExact difference(String name, String readName, Metadata metadata, Metadata read, boolean listed) {
        Map<String, Object> set = new LinkedHashMap<>(metadata.entries());
        set.entrySet().removeIf(e -> e.getValue().equals(read.entries().get(e.getKey())));
        List<String> dropped = new ArrayList<>(read.entries().keySet());
        dropped.removeAll(metadata.entries().keySet());
        return new MsaExact(name.equals(readName) ? null : name, listed, Metadata.of(set), List.copyOf(dropped));
    }

    Metadata apply(Metadata keywords) {
        Map<String, Object> entries = new LinkedHashMap<>(keywords.entries());
        dropped.forEach(entries::remove);
        entries.putAll(set.entries());
        return Metadata.of(entries);
    }

    /** Values of the user keyword, one a line; empty if there is nothing to say. */
    List<String> pieces() {
        if (equals(NOTHING)) {
            return List.of();
        }
        String json = MetadataJson.compact(out -> {
            out.writeStartObject();
            if (name != null) {
                out.writeStringField("name", name);
            }
            out.writeBooleanField("listed", listed);
            out.writeFieldName("set");
            MetadataJson.write(out, set);
            out.writeFieldName("dropped");
            out.writeStartArray();
            for (String entry : dropped) {
                out.writeString(entry);
            }
            out.writeEndArray();
            out.writeEndObject();
        });
        // Readers cut blanks off the ends of a line. In compact JSON blanks stand only inside texts.
        String safe = json.replace(" ", "\\u0020");
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < safe.length(); i += PIECE) {
            pieces.add(safe.substring(i, Math.min(safe.length(), i + PIECE)));
        }
        return pieces;
    }

    static MsaExact read(List<MsaKeyword> keywords) throws IOException {
        StringBuilder json = new StringBuilder();
        for (MsaKeyword keyword : keywords) {
            if (keyword.user() && keyword.name().equals(MsaNames.EXACT)) {
                json.append(keyword.value());
            }
        }
        return json.length() == 0 ? NOTHING : parse(json.toString());
    }

    private static MsaExact parse(String json) throws IOException {
        String name = null;
        boolean listed = false;
        Metadata set = Metadata.EMPTY;
        List<String> dropped = new ArrayList<>();
        try (JsonParser in = MetadataJson.FACTORY.createParser(json)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonParseException(in, "no object");
            }
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String entry = in.currentName();
                JsonToken value = in.nextToken();
                if (entry.equals("name") && value == JsonToken.VALUE_STRING) {
                    name = in.getText();
                } else if (entry.equals("listed")) {
                    listed = value == JsonToken.VALUE_TRUE;
                } else if (entry.equals("set")) {
                    set = MetadataJson.read(in);
                } else if (entry.equals("dropped") && value == JsonToken.START_ARRAY) {
                    while (in.nextToken() == JsonToken.VALUE_STRING) {
                        dropped.add(in.getText());
                    }
                } else {
                    in.skipChildren();
                }
            }
        }
        return new MsaExact(name, listed, set, dropped);
    }
}
