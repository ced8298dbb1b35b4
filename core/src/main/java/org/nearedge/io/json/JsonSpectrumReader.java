package org.nearedge.io.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nearedge.io.FileSource;
import org.nearedge.io.SpectrumReader;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;

/** Reads what {@link JsonSpectrumWriter} writes, and says of other JSON what it is not. */
public final class JsonSpectrumReader implements SpectrumReader {
    private static final String REMEDY = "give a spectrum that Nearedge saved, or export columns of numbers";

    @Override
    public String format() {
        return "Nearedge JSON";
    }

    @Override
    public Match matches(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String start = (text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text).stripLeading();
        if (start.startsWith("{")) {
            return start.contains('"' + JsonSpectrumWriter.MARK + '"') ? Match.CERTAIN : Match.POSSIBLE;
        }
        // A list of objects is JSON; a section name in brackets is a header of some other text file.
        boolean list =
                start.startsWith("[") && start.substring(1).stripLeading().startsWith("{");
        return list ? Match.POSSIBLE : Match.NO;
    }

    @Override
    public List<Dataset> read(FileSource source) throws InputException {
        byte[] bytes = source.all();
        try (JsonParser in = MetadataJson.FACTORY.createParser(bytes)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw fault(source, in.currentLocation(), "is JSON, but no spectrum that Nearedge saved", REMEDY);
            }
            JsonDocument document = new JsonDocument(source.name());
            document.read(in);
            return List.of(document.dataset());
        } catch (JsonProcessingException e) {
            String reason = e.getOriginalMessage()
                    .lines()
                    .findFirst()
                    .orElse("")
                    .replaceFirst(", from `.*", ")")
                    .replaceAll("[.;]+$", "");
            throw fault(source, e.getLocation(), "is no valid JSON (" + reason + ")", "save or copy it again");
        } catch (IOException e) {
            throw new InputException(source.name(), "line 1", "cannot be read (" + e.getMessage() + ")", "", e);
        }
    }

    private static InputException fault(FileSource source, JsonLocation where, String reason, String remedy) {
        return new InputException(source.name(), "line " + (where == null ? 1 : where.getLineNr()), reason, remedy);
    }
}
