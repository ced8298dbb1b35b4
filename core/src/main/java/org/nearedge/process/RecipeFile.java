package org.nearedge.process;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.nearedge.io.AtomicFile;
import org.nearedge.io.FileSource;
import org.nearedge.spectrum.InputException;

/** Recipes as JSON text and files. */
final class RecipeFile {
    private static final long LARGEST = 1 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private RecipeFile() {}

    static String toJson(Recipe recipe) {
        try {
            return MAPPER.writeValueAsString(recipe) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Recipe load(Path path) throws InputException {
        try (FileSource source = FileSource.open(path)) {
            if (source.size() > LARGEST) {
                throw new InputException(
                        source.name(), "", "is too large for a recipe", "give a recipe saved as JSON, below 1 MB");
            }
            String text = new String(source.all(), StandardCharsets.UTF_8);
            source.requireUnchanged();
            return fromJson(text, source.name());
        }
    }

    static void save(Recipe recipe, Path path) throws InputException {
        byte[] text = toJson(recipe).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(path, out -> out.write(text));
    }

    static Recipe fromJson(String json, String source) throws InputException {
        try {
            Recipe recipe = MAPPER.readValue(json, Recipe.class);
            if (recipe == null) {
                throw new InputException(source, "line 1", "holds null instead of a recipe", "save the recipe again");
            }
            return recipe;
        } catch (JsonProcessingException e) {
            JsonProcessingException fault = e.getCause() instanceof JsonParseException broken ? broken : e;
            throw new InputException(
                    source, place(fault.getLocation()), reason(fault), "correct it or save it again", e);
        }
    }

    private static String place(JsonLocation location) {
        return location == null || location.getLineNr() < 1 ? "" : "line " + location.getLineNr();
    }

    private static String reason(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "a recipe has no field \"" + unknown.getPropertyName() + "\", only \"steps\"";
        }
        if (e instanceof ValueInstantiationException && e.getCause() instanceof IllegalArgumentException cause) {
            return cause.getMessage();
        }
        if (e instanceof EntryReader.Fault) {
            return e.getOriginalMessage();
        }
        // The library's own sentences name its classes: of no use to whoever wrote the file.
        return e instanceof JsonParseException ? "is not JSON: " + firstSentence(e) : "is no recipe";
    }

    private static String firstSentence(JacksonException e) {
        String message = e.getOriginalMessage().lines().findFirst().orElse("");
        // What follows in brackets are names of the library's own switches and places.
        String sentence = message.replaceFirst(" \\((?:for |start marker|code ).*", "")
                .replaceFirst(": (?:enable|maximum|expected).*", "")
                .replaceFirst(", from `.*", "");
        return sentence.length() > 160 ? sentence.substring(0, 160) + "…" : sentence;
    }
}
