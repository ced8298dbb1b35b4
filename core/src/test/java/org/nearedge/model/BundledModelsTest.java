package org.nearedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nearedge.library.HeldOut;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.train.LabelledRecords;
import org.nearedge.train.MeanSquaredError;
import org.nearedge.train.ModelRecords;
import org.nearedge.train.TrainingConfiguration;

/** The models that come with the program, each on the library that comes with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundledModelsTest {
    private static final ReferenceLibrary LIBRARY = ReferenceLibrary.bundled();

    private final ModelCatalog catalog = ModelCatalog.bundled();
    private final Map<String, ModelRecords> prepared = new HashMap<>();

    Stream<ModelCard> cards() {
        return catalog.cards().stream();
    }

    private LabelledRecords records(ModelCard card, Collection<String> ids) throws Exception {
        ModelRecords records = prepared.get(card.label());
        if (records == null) {
            TrainingConfiguration configuration = TrainingConfiguration.parse(
                    new ObjectMapper().writeValueAsBytes(card.hyperParameters()), card.id());
            records = new ModelRecords(
                    LIBRARY.edge(card.edge()), configuration, card.input().sigma());
            prepared.put(card.label(), records);
        }
        assertThat(records.input()).isEqualTo(card.input());
        return records.only(ids, card.output());
    }

    private Predictor predictor(ModelCard card) throws Exception {
        return catalog.forBroadening(card.id(), card.input().sigma());
    }

    /** In reduced units, as a card tells them. */
    private static double error(Predictor predictor, LabelledRecords records) throws Exception {
        ModelOutput output = predictor.card().output();
        float[][] answers = predictor.predict(records.inputs()).mean();
        for (float[] answer : answers) {
            for (int i = 0; i < answer.length; i++) {
                answer[i] /= (float) output.scale(i);
            }
        }
        return MeanSquaredError.of(output.isNonNegative(), answers, records.targets());
    }

    @ParameterizedTest
    @MethodSource("cards")
    void trainingRecordsComeOutNearerThanTheirMean(ModelCard card) throws Exception {
        LabelledRecords known = records(card, card.split().train());
        double[] mean = new double[card.output().total()];
        for (float[] target : known.targets()) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += target[i] / known.size();
            }
        }
        float[][] trivial = new float[known.size()][mean.length];
        for (float[] row : trivial) {
            for (int i = 0; i < mean.length; i++) {
                row[i] = (float) mean[i];
            }
        }
        assertThat(error(predictor(card), known))
                .isLessThan(0.75 * MeanSquaredError.of(false, trivial, known.targets()));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void testRecordsComeOutAsTheCardSays(ModelCard card) throws Exception {
        LabelledRecords test = records(card, card.split().test());
        assertThat(test.size()).isEqualTo(card.figures().get("records_test").intValue());
        double mse = error(predictor(card), test);
        // The library or the onset may have been mended since; the promise must still hold.
        assertThat(mse).isCloseTo(card.figures().get("test_mse"), within(0.1 * mse));
        assertThat(mse).isLessThan(card.figures().get("template_matching_mse"));
        assertThat(mse).isLessThan(card.figures().get("training_mean_mse"));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void noSampleWasLearned(ModelCard card) {
        List<String> seen = new ArrayList<>(card.split().train());
        seen.addAll(card.split().validation());
        assertThat(seen).isNotEmpty();
        for (String id : seen) {
            assertThat(HeldOut.structures(card.edge())).doesNotContain(id.substring(0, id.lastIndexOf(" #")));
        }
    }

    @ParameterizedTest
    @MethodSource("cards")
    void aPredictionIsNeverBare(ModelCard card) throws Exception {
        LabelledRecords known = records(card, card.split().train());
        ModelInput input = card.input();
        float[] row = known.inputs()[0];
        List<Spectrum> curves = new ArrayList<>();
        int size = input.grid().size();
        for (int channel = 0; channel < input.reads().channels().size(); channel++) {
            double[] values = new double[size];
            for (int i = 0; i < size; i++) {
                values[i] = row[channel * size + i];
            }
            EnergyAxis axis =
                    EnergyAxis.uniform(input.grid().first(), input.grid().step(), size);
            curves.add(new Spectrum("known", axis, values, Metadata.EMPTY));
        }
        List<Double> told = new ArrayList<>();
        for (int i = input.curves(); i < input.numbers(); i++) {
            told.add((double) row[i]);
        }
        Prediction prediction = predictor(card).predict(curves, told, 4);
        assertThat(prediction.neighbours()).hasSize(4);
        assertThat(prediction.neighbours().get(0).reference().id())
                .isEqualTo(known.references().get(0).id());
        assertThat(prediction.novelty().percentile()).isBetween(0.0, 100.0);
        assertThat(prediction.ambiguity().value()).isPositive();
        Prediction.Answer answer = prediction.answer();
        for (int i = 0; i < card.output().total(); i++) {
            assertThat(answer.lower()[i]).isLessThanOrEqualTo(answer.mean()[i]);
            assertThat(answer.upper()[i]).isGreaterThan(answer.mean()[i]);
            if (card.output().isNonNegative()) {
                assertThat(answer.lower()[i]).isNotNegative();
            }
        }
    }
}
