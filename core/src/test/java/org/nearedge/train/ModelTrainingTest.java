package org.nearedge.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nearedge.library.HeldOut;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.model.ModelBundle;
import org.nearedge.model.ModelCard;
import org.nearedge.spectrum.InputException;

/** A short training from the real library. */
class ModelTrainingTest {
    private static final ReferenceLibrary LIBRARY = ReferenceLibrary.bundled();
    private static ModelBundle bundle;

    @BeforeAll
    static void train() throws Exception {
        bundle = training(Split.Scheme.STRUCTURE).train(TrainingProgress.Listener.NONE, () -> false);
    }

    private static ModelTraining training(Split.Scheme scheme) throws InputException {
        return new ModelTraining(LIBRARY, quick(), 0.5, scheme);
    }

    private static TrainingConfiguration quick() throws InputException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode node = json.valueToTree(TrainingConfiguration.bundled("si-k-pdos"));
        node.put("members", 3).put("folds", 3).put("epochs", 12);
        try {
            return TrainingConfiguration.parse(json.writeValueAsBytes(node), "quick");
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void beatsTheMeanOnStructuresItHasNotSeen() throws Exception {
        LabelledRecords test = training(Split.Scheme.STRUCTURE)
                .labelled()
                .only(bundle.card().split().test());
        float[][] mean = new float[test.size()][600];
        for (float[] target : bundle.targets()) {
            for (float[] row : mean) {
                for (int i = 0; i < 600; i++) {
                    row[i] += target[i] / bundle.targets().length;
                }
            }
        }
        assertThat(bundle.card().figures().get("test_mse")).isLessThan(MeanSquaredError.of(true, mean, test.targets()));
        float[][] predicted = bundle.predictor((s, n) -> java.util.List.of())
                .predict(test.inputs())
                .mean();
        assertThat(MeanSquaredError.of(true, predicted, test.targets()))
                .isCloseTo(bundle.card().figures().get("test_mse"), within(1e-9));
    }

    @Test
    void theCardSaysWhatItIsMadeOf() throws Exception {
        ModelCard card = bundle.card();
        Split split = card.split();
        Set<String> all = new HashSet<>(split.train());
        all.addAll(split.validation());
        all.addAll(split.test());
        assertThat(all).hasSize(card.data().records());
        assertThat(card.data().hash()).isEqualTo(LIBRARY.hash("Si-K"));
        assertThat(card.epochs()).hasSize(3).allSatisfy(epochs -> assertThat(epochs)
                .isBetween(1, 12));
        assertThat(card.hyperParameters().get("members").asInt()).isEqualTo(3);
        // Cross-fitted members learn from the validation records too.
        assertThat(bundle.structures())
                .hasSize(split.train().size() + split.validation().size());
        for (String structure : HeldOut.structures("Si-K")) {
            assertThat(bundle.structures()).doesNotContain(structure);
        }
        assertThat(card.notes().get(0)).contains("Split by structure");
    }

    @Test
    void theBundleReadsBackEqual() throws Exception {
        byte[] bytes = bundle.toBytes();
        assertThat(ModelBundle.read(new ByteArrayInputStream(bytes), "quick").toBytes())
                .containsExactly(bytes);
    }

    @Test
    void aRandomSplitIsSaidToFlatter() throws Exception {
        int[] told = {0};
        ModelBundle random = training(Split.Scheme.RANDOM).train(progress -> told[0]++, () -> told[0] > 0);
        assertThat(random.card().notes().get(0)).contains("flatters");
        assertThat(random.card().notes()).anyMatch(note -> note.contains("cancelled"));
        assertThat(random.card().members()).isEqualTo(1);
    }

    @Test
    void aBroadeningBelowTheLibrarysOwnIsRefused() throws Exception {
        TrainingConfiguration configuration = quick();
        assertThatThrownBy(() -> new ModelTraining(LIBRARY, configuration, 0.1, Split.Scheme.STRUCTURE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("0.3");
    }
}
