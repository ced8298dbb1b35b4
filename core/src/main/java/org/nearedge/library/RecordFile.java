package org.nearedge.library;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nearedge.spectrum.InputException;

/**
 * One file of the library: a JSON list of records. Read token by token, because binding by reflection costs more than
 * the parsing when the program starts, and because a fault can then be told with its field.
 */
public final class RecordFile {
    /** A record is some 12 kB: this is room for thousands. */
    private static final long LARGEST = 64L << 20;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(8)
                    .maxStringLength(2_000)
                    .maxNameLength(200)
                    .maxNumberLength(100)
                    .maxDocumentLength(LARGEST)
                    .build())
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            // NaN is no JSON, but some programs write it: it is then the fault of its record and not of the file.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Pattern SOURCE = Pattern.compile("\\s*\\(?\\b(start marker )?at \\[Source: [^]]*]\\)?");

    private final String name;
    private final JsonParser json;
    private int index;

    private RecordFile(String name, JsonParser json) {
        this.name = name;
        this.json = json;
    }

    /**
     * One record of a file.
     *
     * @param index place in the list, from 1
     */
    public record Entry(int index, Reference reference) {}

    /**
     * What a file holds, entry by entry.
     *
     * @param faults of entries that hold something that no record may hold, in their order
     */
    public record Entries(List<Entry> records, List<InputException> faults) {
        public Entries {
            records = List.copyOf(records);
            faults = List.copyOf(faults);
        }
    }

    /**
     * The records of a file that can be read and a fault for each that cannot, together at least one.
     *
     * @throws InputException if the file is no list of records, is not well-formed or cannot be read: then nothing of
     *     it can be trusted
     */
    public static Entries readEach(Path path) throws InputException {
        return parse(path, RecordFile::entries);
    }

    /** All records of a file, at least one. */
    static List<Reference> read(Path path) throws InputException {
        return parse(path, RecordFile::records);
    }

    /** The record files of a folder by name. */
    static List<Path> in(Path folder) throws InputException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InputException(
                    folder.getFileName().toString(), "", "cannot be listed (" + e.getMessage() + ")", "", e);
        }
    }

    /** The edge of a file's first record; nothing after that field is read. */
    static String edgeOf(Path path) throws InputException {
        return parse(path, RecordFile::firstEdge);
    }

    private interface Reading<T> {
        T of(RecordFile file) throws IOException, InputException;
    }

    private static <T> T parse(Path path, Reading<T> reading) throws InputException {
        String name = path.getFileName().toString();
        try {
            if (Files.size(path) > LARGEST) {
                throw new InputException(name, "", "is above 64 MB", "divide it into a file a structure");
            }
            try (JsonParser json = JSON.createParser(Files.readAllBytes(path))) {
                RecordFile file = new RecordFile(name, json);
                try {
                    return reading.of(file);
                } catch (JacksonException e) {
                    throw new InputException(
                            name,
                            file.place(),
                            "is not well-formed (" + withoutSource(e.getOriginalMessage()) + ")",
                            "copy or compute the record again",
                            e);
                }
            }
        } catch (IOException e) {
            throw new InputException(name, "", "cannot be read (" + e.getMessage() + ")", "", e);
        }
    }

    /** The parser tells where its text comes from, which it does not know; our place tells it better. */
    private static String withoutSource(String message) {
        return SOURCE.matcher(message).replaceAll("").strip();
    }

    private String firstEdge() throws IOException, InputException {
        startOfList();
        require(json.nextToken() == JsonToken.START_OBJECT, "holds no record");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean edge = json.currentName().equals("edge");
            if (json.nextToken() == JsonToken.VALUE_STRING && edge) {
                return json.getText();
            }
            json.skipChildren();
        }
        throw fault("field edge is missing");
    }

    private List<Reference> records() throws IOException, InputException {
        Entries entries = entries();
        if (!entries.faults().isEmpty()) {
            throw entries.faults().get(0);
        }
        return entries.records().stream().map(Entry::reference).toList();
    }

    private Entries entries() throws IOException, InputException {
        List<Entry> records = new ArrayList<>();
        List<InputException> faults = new ArrayList<>();
        startOfList();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            require(json.currentToken() == JsonToken.START_OBJECT, "is not a record");
            RecordFields fields = new RecordFields(name, ++index);
            try {
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String field = json.currentName();
                    fields.read(field, json, json.nextToken());
                }
                records.add(new Entry(index, fields.reference()));
            } catch (InputException e) {
                faults.add(e);
                skipToEndOfRecord();
            }
        }
        require(json.nextToken() == null, "goes on after its list of records");
        require(index > 0, "holds no record");
        return new Entries(records, faults);
    }

    /** The end of a record is the end of an object that stands in the list itself. */
    private void skipToEndOfRecord() throws IOException, InputException {
        while (json.currentToken() != JsonToken.END_OBJECT
                || !json.getParsingContext().inArray()
                || !json.getParsingContext().getParent().inRoot()) {
            require(json.nextToken() != null, "ends within a record");
        }
    }

    private void startOfList() throws IOException, InputException {
        require(json.nextToken() == JsonToken.START_ARRAY, "is not a list of records");
    }

    private void require(boolean condition, String reason) throws InputException {
        if (!condition) {
            throw fault(reason);
        }
    }

    private InputException fault(String reason) {
        return new InputException(name, place(), reason, "see sample-data/generator for the fields of a record");
    }

    private String place() {
        String line = "line " + json.currentLocation().getLineNr() + " column "
                + json.currentLocation().getColumnNr();
        String field = json.getParsingContext().pathAsPointer().toString();
        return index == 0 ? line : "record " + index + (field.isEmpty() ? "" : " at " + field) + ", " + line;
    }
}
