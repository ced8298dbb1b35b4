package org.nearedge.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.References;
import org.nearedge.library.Split;
import org.nearedge.model.BatchPrediction;
import org.nearedge.model.ModelBundle;
import org.nearedge.model.Predictor;
import org.nearedge.spectrum.InputException;

/** Every model from a library of made-up records, small and quick. */
class SmallTrainingTest {
    private static final int FOLDS = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static ReferenceLibrary library;

    @BeforeAll
    static void makeLibrary() throws Exception {
        library = References.library(folder, References.many(24));
    }

    private static TrainingConfiguration quick(String model, int seed, int epochs) throws Exception {
        ObjectNode node = JSON.valueToTree(TrainingConfiguration.bundled(model));
        node.put("members", FOLDS).put("folds", FOLDS).put("seed", seed).put("epochs", epochs);
        return TrainingConfiguration.parse(JSON.writeValueAsBytes(node), "quick");
    }

    private static ModelTraining training(TrainingConfiguration configuration) throws Exception {
        return new ModelTraining(library, configuration, 0.5, Split.Scheme.STRUCTURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "si-k-pdos",
                "si-k-geometry",
                "o-k-properties",
                "o-k-properties-absolute",
                "o-k-pdos",
                "o-pdos-edge",
                "o-pdos-edge-gap"
            })
    void everyModelCanBeTrainedStoredAndAsked(String model) throws Exception {
        ModelTraining training = training(quick(model, 1, 3));
        ModelBundle bundle = training.train(TrainingProgress.Listener.NONE, () -> false);
        byte[] bytes = bundle.toBytes();
        ModelBundle back = ModelBundle.read(new ByteArrayInputStream(bytes), "quick");
        assertThat(back.toBytes()).containsExactly(bytes);
        assertThat(back.card().input()).isEqualTo(bundle.card().input());
        assertThat(back.card().output()).isEqualTo(training.output());
        assertThat(back.structures()).hasSize(training.known().size());

        LabelledRecords test = training.labelled().only(training.split().test());
        BatchPrediction asked = back.predictor((input, count) -> List.of()).predict(test.inputs());
        BatchPrediction before = bundle.predictor((input, count) -> List.of()).predict(test.inputs());
        assertThat(asked.mean()).isDeepEqualTo(before.mean());
        assertThat(asked.upper()).isDeepEqualTo(before.upper());
        assertThat(meanSquaredError(bundle, asked, test))
                .isCloseTo(bundle.card().figures().get("test_mse"), within(1e-4));
        assertThat(covered(asked, test, training))
                .isCloseTo(bundle.card().figures().get("test_coverage"), within(0.01));
    }

    private static double meanSquaredError(ModelBundle bundle, BatchPrediction asked, LabelledRecords test) {
        float[][] reduced = asked.mean();
        for (float[] row : reduced) {
            for (int i = 0; i < row.length; i++) {
                row[i] /= (float) bundle.card().output().scale(i);
            }
        }
        return MeanSquaredError.of(bundle.card().output().isNonNegative(), reduced, test.targets());
    }

    private static double covered(BatchPrediction asked, LabelledRecords test, ModelTraining training) {
        float[][] truth =
                java.util.Arrays.stream(test.targets()).map(float[]::clone).toArray(float[][]::new);
        for (float[] row : truth) {
            for (int i = 0; i < row.length; i++) {
                row[i] *= (float) training.output().scale(i);
            }
        }
        double within = 0;
        for (int row = 0; row < truth.length; row++) {
            for (int i = 0; i < truth[row].length; i++) {
                boolean inside = asked.lower()[row][i] <= truth[row][i] && truth[row][i] <= asked.upper()[row][i];
                within += inside ? 1.0 / (truth.length * truth[row].length) : 0;
            }
        }
        return within;
    }

    @Test
    void theSameSeedGivesTheSameBytesAnotherSeedOthers() throws Exception {
        byte[][] bytes = new byte[3][];
        int[] seeds = {1, 1, 2};
        for (int run = 0; run < 3; run++) {
            bytes[run] = training(quick("o-k-properties-absolute", seeds[run], 4))
                    .train(TrainingProgress.Listener.NONE, () -> false)
                    .toBytes();
        }
        assertThat(bytes[1]).containsExactly(bytes[0]);
        assertThat(bytes[2]).isNotEqualTo(bytes[0]);
    }

    @Test
    void aLinearLibraryIsLearned() throws Exception {
        // Bond length, charge and excitation energy of these records are linear in one number, and so is the place
        // of the first peak: trained long enough, most of it must come out for structures that were not seen.
        ObjectNode node = JSON.valueToTree(quick("o-k-properties", 1, 40));
        node.put("learning_rate", 0.005).set("augmentation", JSON.valueToTree(Augmentation.NONE));
        ModelBundle bundle = training(TrainingConfiguration.parse(JSON.writeValueAsBytes(node), "long"))
                .train(TrainingProgress.Listener.NONE, () -> false);
        assertThat(bundle.card().figures().get("test_mse")).isLessThan(0.2);
    }

    @Test
    void cancelKeepsABundleThatIsCalibratedByTheFoldsThatAreDone() throws Exception {
        ModelTraining training = training(quick("o-k-properties", 1, 6));
        boolean[] second = {false};
        ModelBundle bundle = training.train(progress -> second[0] |= progress.member() == 2, () -> second[0]);
        assertThat(bundle.card().members()).isEqualTo(1);
        assertThat(bundle.card().notes()).anyMatch(note -> note.contains("cancelled"));

        // Only the records that the first member left out speak for it.
        LabelledRecords known = training.labelled().only(training.known());
        LabelledRecords left = new CrossFit(
                        known, FOLDS, quick("o-k-properties", 1, 6).splitSeed())
                .shares()
                .get(0)
                .validation();
        Predictor predictor = ModelBundle.read(new ByteArrayInputStream(bundle.toBytes()), "cut")
                .predictor((input, count) -> List.of());
        BatchPrediction asked = predictor.predict(left.inputs());
        double covered = covered(asked, left, training);
        assertThat(meanSquaredError(bundle, asked, left))
                .isCloseTo(bundle.card().figures().get("validation_mse"), within(1e-4));
        // 90 % of them at least, by the way the interval is made.
        assertThat(covered).isGreaterThanOrEqualTo(0.9);
        BatchPrediction others = predictor.predict(
                training.labelled().only(training.split().test()).inputs());
        for (int row = 0; row < others.mean().length; row++) {
            for (int i = 0; i < others.mean()[row].length; i++) {
                assertThat(others.upper()[row][i]).isGreaterThan(others.lower()[row][i]);
            }
        }
    }

    @Test
    void fewerStructuresThanFoldsAreTold(@TempDir Path small) throws Exception {
        ReferenceLibrary few = References.library(small, References.many(5));
        TrainingConfiguration five = TrainingConfiguration.bundled("si-k-pdos");
        assertThatThrownBy(() -> new ModelTraining(few, five, 0.5, Split.Scheme.STRUCTURE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Si-K structures to fit to and 5 folds")
                .hasMessageContaining("use fewer folds");
    }

    @Test
    void theCrystalSplitTestsWhatIsAmorphous() throws Exception {
        ModelTraining training = new ModelTraining(library, quick("o-pdos-edge", 1, 1), 0.5, Split.Scheme.CRYSTAL);
        LabelledRecords all = training.labelled();
        assertThat(all.only(training.known()).references())
                .noneMatch(r -> r.kind().equals("amorphous"));
        ModelBundle bundle = training.train(TrainingProgress.Listener.NONE, () -> false);
        assertThat(bundle.card().figures()).containsKeys("test_coverage_amorphous", "test_coverage_crystal");
        assertThat(bundle.card().notes().get(0)).contains("crystals alone");
    }
}
