package org.nearedge.evaluate.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.evaluate.experiment.Conditions;
import org.nearedge.evaluate.experiment.ExperimentScore;
import org.nearedge.evaluate.experiment.SimulatedExperiment;
import org.nearedge.evaluate.experiment.Smoothing;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.References;
import org.nearedge.library.Split;
import org.nearedge.model.ModelBundle;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelCatalog;
import org.nearedge.model.Predictor;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.ModelTraining;
import org.nearedge.train.TrainingConfiguration;
import org.nearedge.train.TrainingProgress;

/** A few made-up records, and a model of one small network that has learned from most of them. */
class ExperimentStudyTest {
    @TempDir
    private static Path folder;

    private static ReferenceLibrary library;
    private static Predictor predictor;
    private static Path file;

    @BeforeAll
    static void train() throws Exception {
        Path records = folder.resolve("library/si-k");
        Files.createDirectories(records);
        ObjectMapper json = new ObjectMapper();
        for (int i = 0; i < 10; i++) {
            Reference reference = References.of("Si-K", "made up " + i, "crystal", 0, 3 + 0.4 * i);
            json.writeValue(records.resolve("made-up-" + i + ".json").toFile(), List.of(reference));
        }
        library = ReferenceLibrary.of(folder.resolve("library"));
        ObjectNode node = json.valueToTree(TrainingConfiguration.bundled("si-k-pdos"));
        node.put("members", 1).put("folds", 0).put("epochs", 6).put("check_every", 3);
        TrainingConfiguration quick = TrainingConfiguration.parse(json.writeValueAsBytes(node), "quick");
        ModelBundle bundle = new ModelTraining(library, quick, 0.5, Split.Scheme.STRUCTURE)
                .train(TrainingProgress.Listener.NONE, () -> false);
        file = folder.resolve("quick" + ModelCatalog.ENDING);
        bundle.write(file);
        predictor = bundle.predictor((input, count) -> List.of());
    }

    private static SimulatedExperiment experiment(int repeats) throws InputException {
        return new SimulatedExperiment(library, predictor, 10, repeats, 1);
    }

    @Test
    void theReferencesThemselvesGiveTheErrorOfTheCard() throws Exception {
        ExperimentScore ideal = experiment(1).ideal();
        ModelCard card = predictor.card();

        assertThat(ideal.records()).isEqualTo(card.split().test().size());
        assertThat(ideal.unread()).isZero();
        assertThat(ideal.mse()).isCloseTo(card.figures().get("test_mse"), within(1e-9));
        assertThat(ideal.coverage()).isCloseTo(card.figures().get("test_coverage"), within(1e-6));
    }

    @Test
    void manyCountsGiveNearlyTheErrorOfTheReferencesAndFewALargerNovelty() throws Exception {
        SimulatedExperiment experiment = experiment(2);
        ExperimentScore ideal = experiment.ideal();

        ExperimentScore many = experiment
                .scores(Conditions.of(1e8, 0.2), List.of(Smoothing.NONE))
                .get(0);
        ExperimentScore few = experiment
                .scores(Conditions.of(60, experiment.instrument(1)), List.of(Smoothing.NONE))
                .get(0);

        assertThat(many.mse()).isCloseTo(ideal.mse(), within(0.02 * ideal.mse()));
        assertThat(many.unread()).isZero();
        assertThat(few.novelty()).isGreaterThanOrEqualTo(many.novelty());
        assertThat(few.mse()).isNotEqualTo(many.mse());
    }

    /** The automatic recipe smooths at 30 counts and does not at 3000: then it is the one way or the other, to the bit. */
    @Test
    void theAutomaticRecipeIsTheStudysWindowAtLowDoseAndNoneAtHigh() throws Exception {
        SimulatedExperiment experiment = experiment(2);
        List<Smoothing> ways = List.of(Smoothing.AUTOMATIC, Smoothing.NONE, Smoothing.onGrid(15, 3));
        double matching = experiment.instrument(1);
        assertThat(matching).isCloseTo(0.4, within(1e-9));

        List<ExperimentScore> low = experiment.scores(Conditions.of(30, matching), ways);
        List<ExperimentScore> high = experiment.scores(Conditions.of(3000, matching), ways);

        assertThat(low.get(0).mse())
                .isEqualTo(low.get(2).mse())
                .isNotEqualTo(low.get(1).mse());
        assertThat(high.get(0).mse())
                .isEqualTo(high.get(1).mse())
                .isNotEqualTo(high.get(2).mse());
    }

    @Test
    void differencesAreThoseOfTheRecords() {
        ExperimentScore one = score(1, 2, 3, Double.NaN);
        ExperimentScore other = score(0, 2, 1, 5);

        ExperimentScore.Difference difference = one.against(other);

        assertThat(difference.mean()).isCloseTo(1, within(1e-12));
        // Of 1, 0 and 2: standard deviation 1.
        assertThat(difference.error()).isCloseTo(1 / Math.sqrt(3), within(1e-12));
        assertThat(difference.over(2)).isEqualTo("1.50 (+1.7)");
        assertThat(one.against(one).inStandardErrors()).isZero();
    }

    private static ExperimentScore score(double... byRecord) {
        return new ExperimentScore(byRecord.length, 0, 0, byRecord, new double[0], 0, 0);
    }

    @Test
    void theStudyHasARowForEverySettingAndStopsWhenCancelled() throws Exception {
        ModelCatalog catalog = ModelCatalog.only(library, file);
        ExperimentStudy study = new ExperimentStudy(library, catalog, List.of(), 1);
        int settings = ExperimentSetting.of(experiment(1)).size();

        Table table = study.run(null, Study.Progress.NONE, () -> false);

        assertThat(table.rows()).hasSize(settings + 1);
        int mse = table.columns().indexOf("MSE, automatic recipe");
        assertThat(table.rows())
                .allSatisfy(row -> assertThat((Double) row.get(mse)).isPositive());
        assertThat(table.columns()).doesNotHaveDuplicates();
        assertThat(String.join(" ", table.notes()))
                .contains("seed 1", "data of its card")
                .doesNotContain("Cancelled");
        int[] asked = {0};
        Table early = study.run(null, Study.Progress.NONE, () -> ++asked[0] > 2);
        assertThat(early.rows()).hasSize(3);
        IntStream.range(0, 3).forEach(i -> assertThat(early.rows().get(i))
                .isEqualTo(table.rows().get(i)));
        assertThat(String.join(" ", early.notes())).contains("Cancelled");
    }

    @Test
    void aLibraryWithoutTheTestRecordsIsRefused() {
        assertThatThrownBy(() -> new SimulatedExperiment(ReferenceLibrary.bundled(), predictor, 10, 1, 1))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("test records");
    }
}
