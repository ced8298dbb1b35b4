package org.nearedge.app.chart.export;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nearedge.io.FileName;
import org.nearedge.spectrum.InputException;

/** Reads back what a figure's file tells of itself: one map a panel, in the order of the panels. */
public final class ProvenanceReader {
    /** Figures are small; what is larger is none of ours. */
    private static final long LARGEST = 256L << 20;

    /** Panels and entries of a figure. */
    private static final int MOST = 1_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private ProvenanceReader() {}

    /** Finds the text of the provenance in one format. */
    interface Format {
        /** JSON, or null if the file holds none. */
        String json(Path path) throws IOException, InputException;
    }

    /**
     * @return at least one map
     * @throws InputException if the file is no PNG, SVG or PDF, is broken, or tells nothing of itself
     */
    public static List<Map<String, String>> read(Path path) throws InputException {
        String name = FileName.of(path);
        try {
            if (!Files.isRegularFile(path)) {
                throw new InputException(name, "", "is not a file", "choose a figure that Nearedge exported");
            }
            if (Files.size(path) > LARGEST) {
                throw new InputException(name, "", "is above 256 MB", "choose a figure that Nearedge exported");
            }
            String json = format(name).json(path);
            if (json == null) {
                throw new InputException(
                        name,
                        "metadata",
                        "holds no provenance of Nearedge",
                        "choose a figure as Nearedge exported it; other programs may drop its metadata");
            }
            return maps(name, JSON.readTree(json));
        } catch (JacksonException e) {
            throw new InputException(
                    name, "metadata", "has a provenance that is no JSON", "export the figure again", e);
        } catch (IOException e) {
            throw new InputException(name, "", "cannot be read (" + e.getMessage() + ")", "export the figure again", e);
        }
    }

    private static Format format(String name) throws InputException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".png")) {
            return PngProvenance::json;
        } else if (lower.endsWith(".svg")) {
            return SvgProvenance::json;
        } else if (lower.endsWith(".pdf")) {
            return PdfProvenance::json;
        }
        throw new InputException(name, "", "is no kind of figure that Nearedge writes", "choose a .png, .svg or .pdf");
    }

    private static List<Map<String, String>> maps(String name, JsonNode node) throws InputException {
        List<Map<String, String>> panels = new ArrayList<>();
        if (node.isArray()) {
            for (JsonNode panel : node) {
                panels.add(map(name, panel));
            }
        } else {
            panels.add(map(name, node));
        }
        if (panels.isEmpty() || panels.size() > MOST) {
            throw new InputException(name, "metadata", "tells of " + panels.size() + " panels", "");
        }
        return List.copyOf(panels);
    }

    private static Map<String, String> map(String name, JsonNode node) throws InputException {
        if (!node.isObject() || node.size() > MOST) {
            throw new InputException(
                    name, "metadata", "has a provenance that is no list of entries", "export the figure again");
        }
        Map<String, String> entries = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            entries.put(entry.getKey(), entry.getValue().asText());
        }
        return entries;
    }
}
