package org.nearedge.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The JSON of a small valid record, whose fields a test can change or take away. */
final class RecordText {
    private final Map<String, String> fields = new LinkedHashMap<>();

    private RecordText() {}

    static RecordText of(String structure, int site) {
        RecordText text = new RecordText();
        String curve = "[" + IntStream.range(0, 20).mapToObj(i -> "0." + i).collect(Collectors.joining(", ")) + "]";
        return text.with("edge", "\"Si-K\"")
                .with("structure", "\"" + structure + "\"")
                .with("kind", "\"crystal\"")
                .with("origin", "\"made up\"")
                .with("site", "" + site)
                .with("atoms", "8")
                .with("multiplicity", "2")
                .with("sigma", "0.3")
                .with("edge_e0", "-5.0")
                .with("edge_step", "0.1")
                .with("edge_intensity", curve)
                .with("pdos_e0", "-20.0")
                .with("pdos_step", "0.1")
                .with("pdos_s", curve)
                .with("pdos_p", curve)
                .with("band_gap", "0.7")
                .with("neighbours", "4")
                .with("bond_length", "2.35")
                .with("bond_angle", "109.47")
                .with("voronoi_volume", "20")
                .with("environment", "[[\"Si\", 1.3, 1.3, -1.3]]");
    }

    RecordText with(String field, String json) {
        fields.put(field, json);
        return this;
    }

    RecordText without(String field) {
        fields.remove(field);
        return this;
    }

    @Override
    public String toString() {
        return fields.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    static void write(Path file, Object... records) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, Arrays.stream(records).map(Object::toString).collect(Collectors.joining(",\n", "[", "]\n")));
    }
}
