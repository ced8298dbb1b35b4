package org.nearedge.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.nearedge.model.Architecture;
import org.nearedge.model.Architecture.Activation;
import org.nearedge.model.Architecture.Convolution;
import org.nearedge.model.Ensemble;
import org.nearedge.model.ModelReads;
import org.nearedge.model.NetworkFactory;
import org.nearedge.model.NoveltyMeasure;
import org.nearedge.model.OutputGrid;

class TrainerTest {
    private static final int INPUTS = 16;
    private static final OutputGrid OUTPUT = Labelled.curve(3);

    private static TrainingConfiguration configuration(int members, int epochs, int patience) {
        return new TrainingConfiguration(
                "test",
                "1",
                "A test",
                "Si-K",
                ModelReads.EDGE,
                List.of(),
                null,
                null,
                ModelGives.PDOS,
                List.of(),
                new Architecture(1, INPUTS, 0, List.of(new Convolution(4, 4, 2)), List.of(12), Activation.ELU, true, 3),
                null,
                0,
                NoveltyMeasure.DISTANCE,
                members,
                0,
                5,
                1,
                epochs,
                16,
                "mse",
                "adamw",
                0.03,
                0.01,
                0,
                0.9,
                2,
                patience,
                Augmentation.NONE);
    }

    /** Targets are linear in the inputs, and never below 0. */
    private static LabelledRecords records(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] inputs = new float[count][INPUTS];
        float[][] targets = new float[count][3];
        for (int row = 0; row < count; row++) {
            for (int i = 0; i < INPUTS; i++) {
                // As every spectrum's, the maximum is 1.
                inputs[row][i] = i == row % INPUTS ? 1 : (float) random.nextDouble();
                targets[row][0] += inputs[row][i] * i / INPUTS;
                targets[row][1] += i < 8 ? inputs[row][i] : 0;
                targets[row][2] += 2 * inputs[row][i];
            }
        }
        return Labelled.of(inputs, targets);
    }

    private final LabelledRecords training = records(1, 120);
    private final LabelledRecords validation = records(2, 40);

    private Trainer trainer(TrainingConfiguration configuration) {
        return trainer(configuration, validation);
    }

    private Trainer trainer(TrainingConfiguration configuration, LabelledRecords stopping) {
        return new Trainer(configuration, List.of(new Trainer.Shares(training, stopping)), training, OUTPUT);
    }

    @Test
    void aLinearMapIsLearnedToAPartInAHundred() {
        Trainer.Fitted fitted = trainer(configuration(1, 60, 60)).fit(TrainingProgress.Listener.NONE, () -> false);
        LabelledRecords unseen = records(3, 100);
        Ensemble ensemble = new Ensemble(
                fitted.members().stream()
                        .map(m -> NetworkFactory.installed().create(m.architecture(), m.weights()))
                        .toList(),
                fitted.normaliser(),
                unseen.input(),
                OUTPUT,
                null,
                null);
        double error =
                MeanSquaredError.of(true, ensemble.answer(unseen.inputs()).mean(), unseen.targets());
        float[][] mean = fitted.normaliser().restored(new float[100][3]);
        assertThat(error).isLessThan(0.01 * MeanSquaredError.of(true, mean, unseen.targets()));
    }

    @Test
    void theSameSeedGivesTheSameBits() {
        Trainer.Fitted first = trainer(configuration(2, 8, 8)).fit(TrainingProgress.Listener.NONE, () -> false);
        Trainer.Fitted second = trainer(configuration(2, 8, 8)).fit(TrainingProgress.Listener.NONE, () -> false);
        for (int i = 0; i < 2; i++) {
            assertThat(second.members().get(i).weights())
                    .containsExactly(first.members().get(i).weights());
        }
        assertThat(first.members().get(1).weights())
                .isNotEqualTo(first.members().get(0).weights());
        assertThat(second.errors()).isEqualTo(first.errors());
    }

    @Test
    void cancelKeepsTheBestOfTheFirstMember() {
        List<TrainingProgress> told = new ArrayList<>();
        Trainer.Fitted fitted = trainer(configuration(3, 100, 100))
                .fit(told::add, () -> !told.isEmpty() && last(told).epoch() >= 10);
        assertThat(fitted.cancelled()).isTrue();
        assertThat(fitted.members()).hasSize(1);
        double least = told.stream()
                .mapToDouble(TrainingProgress::validationError)
                .min()
                .orElseThrow();
        assertThat(fitted.errors().get(0)).isEqualTo(least);
        assertThat(last(told).epoch()).isBetween(10, 11);
    }

    @Test
    void cancelKeepsTheMembersThatAreDone() {
        List<TrainingProgress> told = new ArrayList<>();
        Trainer.Fitted fitted = trainer(configuration(3, 6, 6))
                .fit(told::add, () -> !told.isEmpty() && last(told).member() == 3);
        Trainer.Fitted whole = trainer(configuration(3, 6, 6)).fit(TrainingProgress.Listener.NONE, () -> false);
        assertThat(fitted.members()).hasSize(2);
        assertThat(fitted.members().get(1).weights())
                .containsExactly(whole.members().get(1).weights());
    }

    private static TrainingProgress last(List<TrainingProgress> told) {
        return told.get(told.size() - 1);
    }

    @Test
    void progressCountsAndTheRestShrinks() {
        List<TrainingProgress> told = new ArrayList<>();
        trainer(configuration(2, 6, 6)).fit(told::add, () -> false);
        assertThat(told).extracting(TrainingProgress::epoch).containsExactly(2, 4, 6, 2, 4, 6);
        assertThat(told).extracting(TrainingProgress::member).containsExactly(1, 1, 1, 2, 2, 2);
        assertThat(last(told).remaining()).isZero();
        assertThat(told.get(2).trainingError()).isLessThan(told.get(0).trainingError());
    }

    @Test
    void aMemberStopsWhenValidationNoLongerImproves() {
        // Validation targets that have nothing to do with the inputs: the mean, at epoch 0, is hard to beat.
        LabelledRecords unrelated =
                Labelled.of(validation.inputs(), records(9, 40).targets());
        List<TrainingProgress> told = new ArrayList<>();
        Trainer.Fitted fitted = trainer(configuration(1, 200, 10), unrelated).fit(told::add, () -> false);
        assertThat(last(told).epoch()).isLessThan(60).isEqualTo(fitted.epochs().get(0) + 10);
    }

    @Test
    void withoutRecordsThereIsNothingToFit() {
        LabelledRecords none = Labelled.of(new float[0][], new float[0][]);
        assertThatThrownBy(() -> new Trainer.Shares(training, none)).hasMessageContaining("0 validation");
    }

    @Test
    void errorsCountWhatIsBelowZeroAsZeroWhereThatMakesNoSense() {
        float[][] answers = {{-5, 1}};
        float[][] targets = {{1, 3}};
        assertThat(MeanSquaredError.of(true, answers, targets)).isCloseTo(2.5, within(1e-9));
        assertThat(MeanSquaredError.of(false, answers, targets)).isCloseTo(20, within(1e-9));
    }
}
