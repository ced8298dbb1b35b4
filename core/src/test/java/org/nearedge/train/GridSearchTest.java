package org.nearedge.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.References;
import org.nearedge.library.Split;
import org.nearedge.spectrum.InputException;

class GridSearchTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FOLDS = 3;

    @TempDir
    private Path folder;

    /** Hardly a network: it takes a moment. */
    private static TrainingConfiguration tiny() throws Exception {
        ObjectNode node = JSON.valueToTree(TrainingConfiguration.bundled("o-k-properties"));
        node.put("epochs", 16).put("batch", 8).put("check_every", 4).remove("kernel");
        ObjectNode architecture = (ObjectNode) node.get("architecture");
        architecture.putArray("convolutions");
        architecture.putArray("dense").add(6);
        node.set("augmentation", JSON.valueToTree(Augmentation.NONE));
        return TrainingConfiguration.parse(JSON.writeValueAsBytes(node), "tiny");
    }

    private static SearchSpace space(String json) throws InputException {
        return SearchSpace.parse(json.getBytes(StandardCharsets.UTF_8), "space.json");
    }

    private static GridSearch search(
            ReferenceLibrary library,
            String space,
            Split.Scheme scheme,
            Consumer<GridSearch.Tried> told,
            BooleanSupplier cancelled)
            throws Exception {
        return GridSearch.of(library, tiny(), space(space), 0.5, FOLDS, scheme, told::accept, cancelled);
    }

    private ReferenceLibrary library(String name, List<Reference> records) throws Exception {
        return References.library(Files.createDirectory(folder.resolve(name)), records);
    }

    @Test
    void theSettingsThatLearnAreChosen() throws Exception {
        // With a learning rate of 1e-9 the networks stay what they began as.
        List<GridSearch.Tried> told = new ArrayList<>();
        GridSearch search = search(
                library("many", References.many(16)),
                "{\"learning_rate\": [1e-9, 0.01], \"architecture.activation\": [\"RELU\", \"ELU\"]}",
                Split.Scheme.STRUCTURE,
                told::add,
                () -> false);
        assertThat(search.tried()).hasSize(4).isEqualTo(told);
        TrainingConfiguration best = search.best(null);
        assertThat(best.learningRate()).isEqualTo(0.01);
        // What is chosen is the ensemble of the configuration, not the single networks that chose it.
        assertThat(best.members()).isEqualTo(tiny().members());
        assertThat(best.folds()).isEqualTo(tiny().folds());
        double[] still = errors(search, 1e-9);
        double[] learned = errors(search, 0.01);
        assertThat(still).hasSize(2);
        assertThat(Arrays.stream(learned).max().orElseThrow())
                .isPositive()
                .isLessThan(0.8 * Arrays.stream(still).min().orElseThrow());
    }

    private static double[] errors(GridSearch search, double rate) {
        return search.tried().stream()
                .filter(tried -> tried.configuration().learningRate() == rate)
                .mapToDouble(GridSearch.Tried::error)
                .toArray();
    }

    /** Every record of a structure: its edge and its properties become others. */
    private static List<Reference> changed(List<Reference> records, Predicate<Reference> which) {
        return records.stream()
                .map(r -> which.test(r) ? References.oxygen(r.structure(), r.kind(), r.site(), 0.9) : r)
                .toList();
    }

    private static List<Double> errors(GridSearch search) {
        return search.tried().stream().map(GridSearch.Tried::error).toList();
    }

    @ParameterizedTest
    @EnumSource(Split.Scheme.class)
    void testRecordsOfTheSplitTakeNoPart(Split.Scheme scheme) throws Exception {
        List<Reference> records =
                References.many(20).stream().filter(r -> r.edge().equals("O-K")).toList();
        Split split = Split.of(scheme, records, tiny().splitSeed());
        Set<String> test = Set.copyOf(split.test());
        Set<String> one = Set.of(split.train().get(0));
        String space = "{\"learning_rate\": [0.01]}";
        List<Double> errors = errors(search(library("as-they-are", records), space, scheme, tried -> {}, () -> false));
        // Whatever is true of the test records, the search says the same; a single other record is noticed.
        ReferenceLibrary otherTest = library("other-test", changed(records, r -> test.contains(r.id())));
        assertThat(errors(search(otherTest, space, scheme, tried -> {}, () -> false)))
                .isEqualTo(errors);
        ReferenceLibrary otherTraining = library("other-training", changed(records, r -> one.contains(r.id())));
        assertThat(errors(search(otherTraining, space, scheme, tried -> {}, () -> false)))
                .isNotEqualTo(errors);
    }

    @Test
    void whatMakesNoSenseIsToldBeforeAnythingIsTrained() {
        List<GridSearch.Tried> told = new ArrayList<>();
        // There is no library: the first training would fail for want of it.
        for (String space : new String[] {
            "{\"epochs\": [1], \"colour\": [1]}", "{\"kernel.width\": [1]}", "{\"learning_rate\": [0.01, -1]}"
        }) {
            assertThatThrownBy(() -> search(null, space, Split.Scheme.STRUCTURE, told::add, () -> false))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("mend the");
        }
        assertThat(told).isEmpty();
    }

    @Test
    void cancelKeepsWhatIsDone() throws Exception {
        List<GridSearch.Tried> told = new ArrayList<>();
        GridSearch search = search(
                library("few", References.many(16)),
                "{\"learning_rate\": [1e-9, 0.01, 0.02]}",
                Split.Scheme.STRUCTURE,
                told::add,
                () -> !told.isEmpty());
        assertThat(search.tried()).hasSize(1).isEqualTo(told);
        assertThat(search.best(tiny()).learningRate()).isEqualTo(1e-9);
        GridSearch none = search(null, "{\"epochs\": [1]}", Split.Scheme.STRUCTURE, told::add, () -> true);
        assertThat(none.tried()).isEmpty();
        assertThat(none.csv()).isEmpty();
        assertThat(none.best(tiny())).isEqualTo(tiny());
    }

    private static GridSearch.Tried tried(String settings, double error) throws Exception {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        JSON.readTree(settings).properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return new GridSearch.Tried(fields, tiny().withSeeds(Math.round(1000 * error), 1), error, error / 8);
    }

    @Test
    void theTableQuotesListsAndWords() throws Exception {
        GridSearch search = new GridSearch(List.of(
                tried("{\"epochs\": 3, \"architecture.dense\": [64, 32], \"loss\": \"mse\"}", 0.5),
                tried("{\"epochs\": 4, \"architecture.dense\": [8], \"loss\": \"mse\"}", 0.125)));
        assertThat(search.csv().lines().collect(Collectors.toList()))
                .containsExactly(
                        "epochs,architecture.dense,loss,folds_mse,folds_mse_deviation",
                        "3,\"[64,32]\",\"\"\"mse\"\"\",0.500000,0.0625",
                        "4,[8],\"\"\"mse\"\"\",0.125000,0.0156");
        assertThat(search.csv()).doesNotContain("\r").endsWith("\n");
        assertThat(search.best(null).seed()).isEqualTo(125);
    }
}
