package org.nearedge.io.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nearedge.spectrum.Metadata;

/**
 * Metadata in JSON with their types: a text, {@code true}, a whole number (Long), a number with a point or an exponent
 * (Double). A Double that JSON has no number for is {@code {"number": "NaN"}}. Only ASCII is written; other characters
 * are escaped, so that in a text also half a surrogate pair comes back as it was; in the name of an entry, where JSON
 * parsers refuse one, it becomes the replacement character.
 */
public final class MetadataJson {
    private static final String NUMBER = "number";

    /** The one factory for all JSON of spectra: bounds depth and length of numbers, refuses a name given twice. */
    public static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxNumberLength(1000)
                    .maxNameLength(1 << 20)
                    .maxStringLength(1 << 26)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private MetadataJson() {}

    public static void write(JsonGenerator out, Metadata metadata) throws IOException {
        out.writeStartObject();
        for (Map.Entry<String, Object> entry : metadata.entries().entrySet()) {
            out.writeFieldName(wellFormed(entry.getKey()));
            writeValue(out, entry.getValue());
        }
        out.writeEndObject();
    }

    private static String wellFormed(String name) {
        StringBuilder whole = new StringBuilder();
        name.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }

    private static void writeValue(JsonGenerator out, Object value) throws IOException {
        if (value instanceof Double number && !Double.isFinite(number)) {
            out.writeStartObject();
            out.writeStringField(NUMBER, number.toString());
            out.writeEndObject();
        } else if (value instanceof Double number) {
            out.writeNumber(number);
        } else if (value instanceof Long number) {
            out.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else {
            out.writeString((String) value);
        }
    }

    /** Reads an object; the parser stands on its opening brace, and on its closing one afterwards. */
    public static Metadata read(JsonParser in) throws IOException {
        expect(in, in.currentToken(), JsonToken.START_OBJECT, "an object of metadata");
        Map<String, Object> entries = new LinkedHashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            entries.put(name, readValue(in));
        }
        return Metadata.of(entries);
    }

    private static Object readValue(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case VALUE_STRING -> in.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_FLOAT -> in.getDoubleValue();
            case VALUE_NUMBER_INT -> whole(in);
            case START_OBJECT -> notFinite(in);
            default -> throw new JsonParseException(in, "metadata is no text, number or truth value");
        };
    }

    private static Object whole(JsonParser in) throws IOException {
        // Not with ?: for that would make a double of the long.
        if (in.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            return in.getDoubleValue();
        }
        return in.getLongValue();
    }

    private static Object notFinite(JsonParser in) throws IOException {
        in.nextToken();
        boolean number = NUMBER.equals(in.currentName()) && in.nextToken() == JsonToken.VALUE_STRING;
        String text = number ? in.getText() : "";
        expect(in, in.nextToken(), JsonToken.END_OBJECT, "{\"number\": \"NaN\"} or an infinity");
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw new JsonParseException(in, "metadata is no text, number or truth value");
        };
    }

    static void expect(JsonParser in, JsonToken found, JsonToken wanted, String what) throws JsonParseException {
        if (found != wanted) {
            throw new JsonParseException(in, "found no " + what.replaceFirst("^an? ", ""));
        }
    }

    /** A text as a JSON literal with its quotes, ASCII only. */
    public static String literal(String text) {
        return compact(out -> out.writeString(text));
    }

    /** Writes a piece of JSON. */
    @FunctionalInterface
    public interface Piece {
        void writeTo(JsonGenerator out) throws IOException;
    }

    /** A piece of JSON in one line, ASCII only. */
    public static String compact(Piece piece) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            piece.writeTo(out);
        } catch (IOException e) {
            throw new IllegalStateException("a string writer does not fail", e);
        }
        // The one character of ASCII that is neither printable nor escaped by JSON's own rules.
        return text.toString().replace("\u007f", "\\u007f");
    }
}
