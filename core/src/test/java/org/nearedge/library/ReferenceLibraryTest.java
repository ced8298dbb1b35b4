package org.nearedge.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.spectrum.InputException;

class ReferenceLibraryTest {
    private static final Path SOURCE =
            Path.of(System.getProperty("nearedge.root", "..")).resolve("sample-data/library");

    @TempDir
    Path folder;

    /** An independent reading of the same files by data binding. */
    private static Map<String, JsonNode> source(String name) throws Exception {
        Map<String, JsonNode> records = new HashMap<>();
        try (Stream<Path> files = Files.list(SOURCE.resolve(name))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                for (JsonNode record : new ObjectMapper().readTree(file.toFile())) {
                    records.put(record.get("structure").asText() + " #" + record.get("site"), record);
                }
            }
        }
        return records;
    }

    @Test
    void theBundledRecordsAreThoseOfTheSourceToTheLastBit() throws Exception {
        ReferenceLibrary library = ReferenceLibrary.bundled();
        assertThat(library.edges()).contains("Si-K", "O-K");
        for (String edge : List.of("Si-K", "O-K")) {
            Map<String, JsonNode> source = source(ReferenceLibrary.folderOf(edge));
            List<Reference> records = library.edge(edge);
            assertThat(records).extracting(Reference::id).containsExactlyInAnyOrderElementsOf(source.keySet());
            for (Reference record : records) {
                JsonNode node = source.get(record.id());
                assertThat(record.edge()).isEqualTo(edge);
                assertThat(record.kind()).isEqualTo(node.get("kind").asText());
                assertThat(record.multiplicity())
                        .isEqualTo(node.get("multiplicity").asInt());
                assertThat(record.edgeIntensity()).containsExactly(doubles(node.get("edge_intensity")));
                assertThat(record.pdosS()).containsExactly(doubles(node.get("pdos_s")));
                assertThat(record.pdosP()).containsExactly(doubles(node.get("pdos_p")));
                assertThat(record.bandGap()).isEqualTo(node.get("band_gap").asDouble());
                assertThat(record.environment()).hasSize(node.get("environment").size());
                assertThat(record.environment().get(0).z())
                        .isEqualTo(node.get("environment").get(0).get(3).asDouble());
                JsonNode top = node.get("edge_top");
                assertThat(record.edgeTop()).isEqualTo(top == null ? null : top.asDouble());
            }
        }
    }

    private static double[] doubles(JsonNode list) {
        double[] values = new double[list.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = list.get(i).asDouble();
        }
        return values;
    }

    @Test
    void recordsComeByStructureAndSiteWhateverTheFilesAreCalled() throws Exception {
        RecordText.write(folder.resolve("si-k/a.json"), RecordText.of("zeta", 10), RecordText.of("zeta", 2));
        RecordText.write(folder.resolve("si-k/b.json"), RecordText.of("alpha", 0));
        ReferenceLibrary library = ReferenceLibrary.of(folder);
        assertThat(library.edge("Si-K")).extracting(Reference::id).containsExactly("alpha #0", "zeta #2", "zeta #10");
        assertThat(library.find("Si-K", "zeta #2")).map(Reference::site).contains(2);
        assertThat(library.find("Si-K", "zeta #3")).isEmpty();
        assertThat(library.countsByKind("Si-K")).containsExactly(Map.entry("crystal", 3));
        assertThat(library.edges()).containsExactly("Si-K");
    }

    @Test
    void theHashIsOfTheContentAloneAndOfAllOfIt() throws Exception {
        RecordText.write(folder.resolve("one/si-k/a.json"), RecordText.of("a", 0), RecordText.of("b", 0));
        RecordText.write(
                folder.resolve("two/si-k/y.json"), RecordText.of("a", 0).with("comment", "\"new\""));
        RecordText.write(folder.resolve("two/si-k/x.json"), RecordText.of("b", 0));
        String hash = ReferenceLibrary.of(folder.resolve("one")).hash("Si-K");
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(ReferenceLibrary.of(folder.resolve("two")).hash("Si-K")).isEqualTo(hash);
        List<RecordText> changes = List.of(
                RecordText.of("b", 1),
                RecordText.of("b", 0).with("sigma", "0.30000001"),
                RecordText.of("b", 0).with("multiplicity", "3"),
                RecordText.of("b", 0).with("origin", "\"elsewhere\""),
                RecordText.of("b", 0).with("edge_top", "20"),
                RecordText.of("b", 0).without("bond_angle"),
                RecordText.of("b", 0).with("environment", "[[\"Si\", 1.3, 1.3, 1.3]]"));
        int i = 0;
        for (RecordText change : changes) {
            Path root = folder.resolve("changed" + i++);
            RecordText.write(root.resolve("si-k/a.json"), RecordText.of("a", 0), change);
            assertThat(ReferenceLibrary.of(root).hash("Si-K"))
                    .as(change.toString())
                    .isNotEqualTo(hash);
        }
    }

    @Test
    void anEdgeIsReadOnceHoweverManyThreadsAsk() throws Exception {
        RecordText.write(folder.resolve("si-k/a.json"), RecordText.of("a", 0));
        ReferenceLibrary library = ReferenceLibrary.of(folder);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<Reference>>> asks = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                asks.add(() -> library.edge("Si-K"));
            }
            List<Reference> first = library.edge("Si-K");
            for (var answer : pool.invokeAll(asks)) {
                assertThat(answer.get()).isSameAs(first);
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void whatIsNotThereIsSaid() throws Exception {
        assertThatThrownBy(() -> ReferenceLibrary.of(folder.resolve("nowhere")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("does not exist");
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> ReferenceLibrary.of(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is not a folder");
        ReferenceLibrary empty = ReferenceLibrary.of(folder);
        assertThat(empty.edges()).isEmpty();
        assertThatThrownBy(() -> empty.edge("Si-K"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("holds no references of edge Si-K");
        assertThatThrownBy(() -> empty.edge("../Si-K"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("holds no references");
    }
}
