package org.nearedge.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.model.ModelBundle;
import org.nearedge.train.GridSearch;
import org.nearedge.train.SearchSpace;
import org.nearedge.train.TrainingConfiguration;

/** {@code train --grid} and {@code train --curves}. */
class SettingsSearchTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path bundle() {
        return folder.resolve("mine.nearedge-model");
    }

    /** Two networks so small, and so few epochs, that a training takes a moment. */
    private Path small(String model) throws Exception {
        ObjectNode node = JSON.valueToTree(TrainingConfiguration.bundled("si-k-pdos"));
        node.put("model", model).put("members", 2).put("folds", 0).put("epochs", 2);
        node.put("check_every", 1).put("seed", 11);
        ((ObjectNode) node.get("architecture")).putArray("dense").add(2);
        return Files.write(folder.resolve("small.json"), JSON.writeValueAsBytes(node));
    }

    private Path space(String json) throws Exception {
        return Files.writeString(folder.resolve("space.json"), json);
    }

    private Ran train(Object... more) throws Exception {
        Object[] words = new Object[7 + more.length];
        Object[] first = {"train", "--model", "mine", "--configuration", small("mine"), "-o", bundle()};
        System.arraycopy(first, 0, words, 0, 7);
        System.arraycopy(more, 0, words, 7, more.length);
        return Ran.of(words);
    }

    private static double last(String line, int back) {
        String[] columns = line.split(",");
        return Double.parseDouble(columns[columns.length - back]);
    }

    @Test
    void theBestCombinationIsTrainedAndTheTableStandsBesideIt() throws Exception {
        Path curves = folder.resolve("curves.csv");
        Path space = space("{\"kernel.share\": [0.9, 0.01], \"architecture.dense\": [[2]]}");
        Ran ran = train("--grid", space, "--folds", 3, "--curves", curves);
        assertThat(ran.code()).as(ran.err()).isZero();
        List<String> table = Files.readAllLines(folder.resolve("mine-search.csv"));
        assertThat(table).hasSize(3);
        assertThat(table.get(0)).isEqualTo("kernel.share,architecture.dense,folds_mse,folds_mse_deviation");
        assertThat(table.get(1)).startsWith("0.9,[2],");
        assertThat(table.get(2)).startsWith("0.01,[2],");
        assertThat(ran.err())
                .contains("combination 1 of 2, kernel.share 0.9, architecture.dense [2]: ")
                .contains("combination 2 of 2, kernel.share 0.01, architecture.dense [2]: ");

        double first = last(table.get(1), 2);
        double second = last(table.get(2), 2);
        ModelBundle trained = ModelBundle.read(bundle());
        JsonNode used = trained.card().hyperParameters();
        assertThat(used.get("kernel").get("share").asDouble()).isEqualTo(first < second ? 0.9 : 0.01);
        assertThat(used.get("members").asInt()).isEqualTo(2);
        assertThat(trained.card().figures())
                .containsEntry("search_combinations", 2.0)
                .containsEntry("search_folds", 3.0)
                .doesNotContainKey("folds_mse");
        assertThat(trained.card().figures().get("search_mse"))
                .isCloseTo(Math.min(first, second), org.assertj.core.api.Assertions.withinPercentage(0.01));
        assertThat(folder.resolve("mine-search.json")).doesNotExist();

        // Two networks, two epochs each; nothing of the networks of the search.
        List<String> looks = Files.readAllLines(curves);
        assertThat(looks).hasSize(5);
        assertThat(looks.get(0)).isEqualTo("member,epoch,training_error,validation_error");
        assertThat(looks.stream().skip(1).map(look -> look.substring(0, 4)))
                .containsExactly("1,1,", "1,2,", "2,1,", "2,2,");
        assertThat(looks.stream().skip(1)).allMatch(look -> last(look, 1) > 0 && last(look, 2) > 0);
    }

    @Test
    void aSpaceThatDoesNotFitIsToldBeforeAnythingIsTrained() throws Exception {
        Ran unknown = train("--grid", space("{\"epochs\": [1], \"colour\": [1, 2]}"));
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("colour").contains("is no field").doesNotContain("combination 1");
        Ran none = train("--grid", folder.resolve("none.json"));
        assertThat(none.code()).isEqualTo(2);
        Ran folds = train("--grid", space("{\"epochs\": [1]}"), "--folds", 2);
        assertThat(folds.code()).isEqualTo(2);
        assertThat(folds.err()).contains("at least 3 folds");
        // The option's word may be left out, and the one after it is another option.
        Ran own = train("--grid", "--sigma", 0.5);
        assertThat(own.code()).isEqualTo(2);
        assertThat(own.err()).contains("mine").contains("has no search space of its own");
        assertThat(bundle()).doesNotExist();
        assertThat(folder.resolve("mine-search.csv")).doesNotExist();
    }

    @Test
    void curvesThatCannotBeWrittenAreToldBeforeAnythingIsTrained() throws Exception {
        Ran ran = train("--curves", folder.resolve("no-folder").resolve("curves.csv"));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("curves.csv").contains("make the folder first");
        assertThat(ran.err()).doesNotContain("member 1");
        assertThat(bundle()).doesNotExist();
    }

    @Test
    void aSearchThatIsStoppedKeepsItsTableAndItsBest() throws Exception {
        TrainingConfiguration configuration = TrainingConfiguration.read(small("si-k-pdos"));
        SettingsSearch search = new SettingsSearch("si-k-pdos", Path.of(""), 3, bundle());
        PrintStream before = System.err;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        GridSearch found;
        try {
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            found = search.run(
                    ReferenceLibrary.bundled(), configuration, 0.5, Split.Scheme.STRUCTURE, () -> err.toString(
                                    StandardCharsets.UTF_8)
                            .contains("combination 1"));
        } finally {
            System.setErr(before);
        }
        assertThat(found.tried()).hasSize(1);
        assertThat(Files.readAllLines(folder.resolve("mine-search.csv"))).hasSize(2);
        TrainingConfiguration best = TrainingConfiguration.read(folder.resolve("mine-search.json"));
        assertThat(best).isEqualTo(found.tried().get(0).configuration());
        assertThat(best.architecture().dense())
                .isNotEqualTo(configuration.architecture().dense());
        int combinations = SearchSpace.bundled("si-k-pdos").combinations().size();
        assertThat(search.leftOver(found))
                .contains("1 of " + combinations)
                .contains("mine-search.csv")
                .contains("mine-search.json for --configuration")
                .contains("nothing was trained");
        assertThat(bundle()).doesNotExist();
    }
}
