package org.nearedge.evaluate.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.evaluate.Retraining;
import org.nearedge.evaluate.training.TrainingState.Stage;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.References;
import org.nearedge.library.Split;
import org.nearedge.model.ModelBundle;
import org.nearedge.train.SearchSpace;
import org.nearedge.train.TrainingConfiguration;
import org.nearedge.train.TrainingProgress;

class TrainingJobTest {
    @TempDir
    static Path folder;

    private static ReferenceLibrary library;

    @BeforeAll
    static void madeUpRecords() throws Exception {
        library = References.library(folder, References.many(24));
    }

    private static SearchSpace space() throws Exception {
        Path file = Files.writeString(folder.resolve("space.json"), "{\"learning_rate\": [1e-9, 0.01]}");
        return SearchSpace.read(file);
    }

    private static TrainingConfiguration tiny() throws Exception {
        return Tiny.configuration("o-k-properties", 3, 3, 1);
    }

    @Test
    void theResultBearsItsNameAndIsOtherwiseWhatTheProgramTrains() throws Exception {
        TrainingPlan plan = Tiny.plan(library, tiny(), null, 0);
        List<TrainingState> told = new ArrayList<>();

        TrainingResult result = new TrainingJob(plan, told::add, () -> false, () -> false).run();

        assertThat(result.cancelled()).isFalse();
        assertThat(result.search()).isNull();
        ModelBundle same = Retraining.train(
                library, tiny(), 0.5, Split.Scheme.STRUCTURE, TrainingProgress.Listener.NONE, () -> false);
        assertThat(result.bundle().card()).isEqualTo(same.named("my-own").card());
        assertThat(result.bundle().card().base()).isEqualTo("o-k-properties");
        assertThat(result.bundle().toBytes()).isEqualTo(same.named("my-own").toBytes());
        assertThat(told).extracting(TrainingState::stage).containsOnly(Stage.TRAINING, Stage.JUDGING);
        assertThat(told.get(told.size() - 1).stage()).isEqualTo(Stage.JUDGING);
        assertThat(told).extracting(TrainingState::fraction).isSorted();
        assertThat(told.get(told.size() - 1).fraction()).isEqualTo(1);
        assertThat(plan.networks()).isEqualTo(3);
        assertThat(plan.epochs()).isEqualTo(36);
    }

    @Test
    void aSearchComesFirstAndItsBestIsTrained() throws Exception {
        TrainingPlan plan = Tiny.plan(library, tiny(), space(), 3);
        List<TrainingState> told = new ArrayList<>();

        TrainingResult result = new TrainingJob(plan, told::add, () -> false, () -> false).run();

        assertThat(result.search().tried()).hasSize(2);
        var card = result.bundle().card();
        assertThat(card.hyperParameters().get("learning_rate").asDouble()).isEqualTo(0.01);
        assertThat(card.figures()).containsEntry("search_combinations", 2.0).containsEntry("search_folds", 3.0);
        assertThat(card.notes())
                .anyMatch(note -> note.startsWith("Its settings are the best of 2 that a search tried"));
        assertThat(told).extracting(TrainingState::stage).contains(Stage.SEARCH, Stage.TRAINING);
        TrainingState first = told.get(0);
        assertThat(first.combinations()).isEqualTo(2);
        assertThat(first.folds()).isEqualTo(3);
        assertThat(first.fraction()).isCloseTo(3.0 / 12 / 3 / 2, within(1e-12));
        assertThat(plan.networks()).isEqualTo(2 * 3 + 3);
    }

    @Test
    void aSearchThatIsSkippedLeavesItsBestSoFar() throws Exception {
        TrainingPlan plan = Tiny.plan(library, tiny(), space(), 3);
        List<TrainingState> told = new ArrayList<>();

        TrainingResult result = new TrainingJob(
                        plan, told::add, () -> told.stream().anyMatch(s -> s.combination() == 2), () -> false)
                .run();

        assertThat(result.search().tried()).hasSize(1);
        assertThat(result.bundle().card().notes())
                .contains(
                        "Its settings are the best of the 1 that a search tried before it was ended; 2 were to be tried.");
    }

    @Test
    void aCancelledSearchTrainsNothing() throws Exception {
        List<TrainingState> told = new ArrayList<>();
        TrainingResult result = new TrainingJob(
                        Tiny.plan(library, tiny(), space(), 3), told::add, () -> false, () -> !told.isEmpty())
                .run();

        assertThat(result.bundle()).isNull();
        assertThat(result.cancelled()).isTrue();
        assertThat(told).extracting(TrainingState::stage).containsOnly(Stage.SEARCH);
    }

    @Test
    void aCancelledTrainingKeepsTheBestSoFarAndSaysSo() throws Exception {
        List<TrainingState> told = new ArrayList<>();
        TrainingResult result = new TrainingJob(
                        Tiny.plan(library, tiny(), null, 0), told::add, () -> false, () -> told.stream()
                                .anyMatch(s -> s.progress().member() == 2))
                .run();

        assertThat(result.cancelled()).isTrue();
        assertThat(result.bundle().members()).hasSize(1);
        assertThat(result.bundle().card().notes())
                .anyMatch(note -> note.startsWith("Training was cancelled before its end: of 3 networks there is one"));
        assertThat(result.bundle().card().figures())
                .as("it shall end soon")
                .containsKey("template_matching_mse")
                .doesNotContainKey("kernel_ridge_mse");
    }

    @Test
    void cancelledBeforeItHasLearnedAnythingItKeepsNothing() throws Exception {
        TrainingResult result =
                new TrainingJob(Tiny.plan(library, tiny(), null, 0), state -> {}, () -> false, () -> true).run();

        assertThat(result.bundle()).isNull();
        assertThat(result.cancelled()).isTrue();
    }

    @Test
    void foldsAloneCrossValidate() throws Exception {
        List<TrainingState> told = new ArrayList<>();
        TrainingPlan plan = Tiny.plan(library, tiny(), null, 3);
        TrainingResult result = new TrainingJob(plan, told::add, () -> false, () -> false).run();

        assertThat(result.bundle().card().figures()).containsEntry("folds", 3.0).containsKey("folds_mse_deviation");
        assertThat(told).extracting(TrainingState::stage).contains(Stage.CROSS_VALIDATION, Stage.TRAINING);
        assertThat(plan.networks()).isEqualTo(12);
    }

    @Test
    void theEstimateIsThatOfAllNetworks() throws Exception {
        TrainingPlan plan = Tiny.plan(library, tiny(), null, 0);
        TrainingEstimate estimate = TrainingEstimate.measure(plan, () -> false);
        assertThat(estimate.perEpochAndRecord()).isPositive();
        assertThat(new TrainingEstimate(0.001).most(plan, 20)).isEqualTo(Duration.ofMillis(720));
    }

    /** The card of a named bundle goes through its file. */
    @Test
    void theNameIsKeptInTheFile() throws Exception {
        TrainingResult result =
                new TrainingJob(Tiny.plan(library, tiny(), null, 0), state -> {}, () -> false, () -> false).run();
        Path file = folder.resolve("named.nearedge-model");
        result.bundle().write(file);
        assertThat(ModelBundle.read(file).card().id()).isEqualTo("my-own");
        assertThat(new ObjectMapper().valueToTree(ModelBundle.read(file).card()).has("base"))
                .isFalse();
    }
}
