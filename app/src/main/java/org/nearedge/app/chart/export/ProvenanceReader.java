package org.nearedge.app.chart.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nearedge.io.FileName;
import org.nearedge.spectrum.InputException;

/** Reads back what an exported figure tells of where it comes from. */
public final class ProvenanceReader {
    /** A figure's file is smaller, bytes. */
    private static final long LARGEST = 256L << 20;
    /** Its provenance is shorter, characters. */
    static final int LONGEST = 8 << 20;

    private static final ObjectMapper JSON = new ObjectMapper();

    private ProvenanceReader() {}

    /**
     * The kind of file is told by its first bytes, not by its name.
     *
     * @return one map a panel, in reading order; entries in the order they were told
     * @throws InputException if the file is no PNG, SVG or PDF, is broken, or was not written by this program
     */
    public static List<Map<String, String>> read(Path path) throws InputException {
        String name = FileName.of(path);
        try {
            if (Files.isDirectory(path)) {
                throw new InputException(name, "", "is a folder", "choose an exported figure: PNG, SVG or PDF");
            }
            if (Files.size(path) > LARGEST) {
                throw new InputException(
                        name, "", "is larger than " + (LARGEST >> 20) + " MB", "no figure of this program is");
            }
            String json = json(path, name);
            if (json == null) {
                throw new InputException(
                        name,
                        "",
                        "does not tell where it comes from",
                        "choose a figure that Nearedge exported, as it was written: other programs may drop it");
            }
            return panels(json, name);
        } catch (IOException e) {
            throw new InputException(name, "", "cannot be read: " + reason(e), "", e);
        }
    }

    /** The provenance as it stands in the file; null if there is none. */
    private static String json(Path path, String name) throws IOException, InputException {
        byte[] start = start(path);
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PngText.read(path, name, Provenance.KEYWORD);
        }
        if (text.contains("%PDF-")) {
            return PdfText.read(path, name, Provenance.KEYWORD);
        }
        // In UTF-16 there are zeros between the letters.
        if (text.replace("\u0000", "").contains("<")) {
            return SvgText.read(path, name);
        }
        throw new InputException(name, "", "is no PNG, SVG or PDF", "choose an exported figure");
    }

    private static byte[] start(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(1024);
        }
    }

    private static List<Map<String, String>> panels(String json, String name) throws InputException {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new InputException(name, "provenance", "is no JSON", "the file was changed or is broken", e);
        }
        JsonNode panels = root.get(Provenance.PANELS);
        List<Map<String, String>> all = new ArrayList<>();
        if (panels != null && panels.isArray() && !panels.isEmpty()) {
            for (JsonNode panel : panels) {
                all.add(entries(panel, name));
            }
        } else {
            all.add(entries(root, name));
        }
        return List.copyOf(all);
    }

    private static Map<String, String> entries(JsonNode panel, String name) throws InputException {
        if (!panel.isObject()) {
            throw broken(name, "is no list of entries");
        }
        Map<String, String> entries = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : panel.properties()) {
            if (!field.getValue().isTextual()) {
                throw broken(name, "has an entry that is no text: " + Provenance.oneLine(field.getKey()));
            }
            entries.put(field.getKey(), field.getValue().textValue());
        }
        return entries;
    }

    private static InputException broken(String name, String reason) {
        return new InputException(name, "provenance", reason, "the file was changed or is broken");
    }

    /** What went wrong, in words. */
    static String reason(Exception e) {
        return e.getMessage() == null || e.getMessage().isBlank()
                ? e.getClass().getSimpleName()
                : Provenance.oneLine(e.getMessage());
    }
}
