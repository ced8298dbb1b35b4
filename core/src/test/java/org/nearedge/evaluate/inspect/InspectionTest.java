package org.nearedge.evaluate.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nearedge.evaluate.Cause;
import org.nearedge.evaluate.RecordEvaluation;
import org.nearedge.evaluate.Small;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.library.Target;
import org.nearedge.model.ModelBundle;
import org.nearedge.model.Prediction;
import org.nearedge.model.Predictor;
import org.nearedge.train.ModelTraining;
import org.nearedge.train.TrainingProgress;

/** Every number of an inspection, against the same computed otherwise: a model that was hardly trained. */
class InspectionTest {
    private static final ReferenceLibrary LIBRARY = ReferenceLibrary.bundled();

    private static Predictor properties;
    private static Predictor pdos;
    private static Inspection ofProperties;
    private static Inspection ofPdos;

    @BeforeAll
    static void train() throws Exception {
        properties = predictor("o-k-properties");
        pdos = predictor("o-k-pdos");
        Inspector inspector = new Inspector(LIBRARY, new TrainedModels(null));
        ofProperties = inspector.asItIs(properties);
        ofPdos = inspector.asItIs(pdos);
    }

    private static Predictor predictor(String model) throws Exception {
        ModelBundle bundle = new ModelTraining(LIBRARY, Small.of(model), 0.5, Split.Scheme.STRUCTURE)
                .train(TrainingProgress.Listener.NONE, () -> false);
        return bundle.predictor((input, count) -> List.of());
    }

    private static Reference reference(String id) throws Exception {
        return LIBRARY.find("O-K", id).orElseThrow();
    }

    @Test
    void theTestRecordsAreThoseOfTheSplitAndNoOthers() {
        Split split = properties.card().split();
        assertThat(ofProperties.records())
                .extracting(RecordEvaluation::id)
                .containsExactlyInAnyOrderElementsOf(split.test());
        assertThat(split.test()).noneMatch(ofProperties::isKnown);
        assertThat(split.train()).allMatch(ofProperties::isKnown);
        assertThat(ofProperties.unusable()).isEmpty();
    }

    @Test
    void valuesAreThoseOfTheReferenceAndOfThePredictor() throws Exception {
        PreparedReferences prepared = PreparedReferences.of(LIBRARY, "O-K", properties.input());
        for (RecordEvaluation record : ofProperties.records()) {
            RecordDetail detail = ofProperties.detail(record.id());
            Reference reference = reference(record.id());
            Prediction alone = properties.predict(
                    prepared.spectrum(prepared.indexOf(record.id()).orElseThrow()), 0);
            assertThat(detail.self().curves().get(0).toArray())
                    .containsExactly(prepared.row(prepared.indexOf(record.id()).orElseThrow()), within(1e-6));
            for (int i = 0; i < 6; i++) {
                LocalProperty property = ofProperties.properties().get(i);
                double truth = property.of(reference);
                assertThat(detail.self().truth()[i]).isCloseTo(truth, within(1e-5 * Math.abs(truth)));
                double predicted = alone.answer().mean()[i];
                assertThat(detail.self().prediction().answer().mean()[i])
                        .isCloseTo(predicted, within(1e-5 * Math.abs(predicted)));
                assertThat(record.properties().get(i).error())
                        .isCloseTo(Math.abs(truth - predicted), within(1e-4 * Math.abs(truth)));
            }
            assertThat(detail.self().mse())
                    .isCloseTo(
                            record.network().mse(),
                            within(1e-5 * record.network().mse()));
        }
    }

    @Test
    void theErrorOfAPdosIsItsMeanSquaredDifference() throws Exception {
        for (RecordEvaluation record : ofPdos.records().subList(0, 5)) {
            RecordDetail detail = ofPdos.detail(record.id());
            double[] truth = Target.vector(Target.pdos(reference(record.id())));
            double[] mean = detail.self().prediction().answer().mean();
            double sum = 0;
            for (int i = 0; i < truth.length; i++) {
                sum += (mean[i] - truth[i]) * (mean[i] - truth[i]) / truth.length;
            }
            assertThat(record.network().mse()).isCloseTo(sum, within(1e-4 * sum));
            assertThat(detail.self().trueCurve(1).toArray())
                    .containsExactly(Target.pdos(reference(record.id())).p(), within(1e-5));
        }
    }

    @Test
    void theNearestAreThoseThatASortOfAllDistancesGives() throws Exception {
        PreparedReferences prepared = PreparedReferences.of(LIBRARY, "O-K", properties.input());
        List<String> known = new ArrayList<>(properties.card().split().train());
        known.addAll(properties.card().split().validation());
        for (RecordEvaluation record : ofProperties.records()) {
            double[] own = prepared.row(prepared.indexOf(record.id()).orElseThrow());
            Map<String, Double> distances = new TreeMap<>();
            for (String id : known) {
                double[] other = prepared.row(prepared.indexOf(id).orElseThrow());
                double sum = 0;
                for (int i = 0; i < own.length; i++) {
                    sum += Math.pow(own[i] - other[i], 2);
                }
                distances.put(id, Math.sqrt(sum));
            }
            List<Double> sorted = distances.values().stream().sorted().toList();
            List<NearRecord> nearest = ofProperties.detail(record.id()).nearest();
            assertThat(nearest).hasSize(3);
            for (int i = 0; i < 3; i++) {
                NearRecord near = nearest.get(i);
                assertThat(near.distance()).isCloseTo(sorted.get(i), within(1e-5));
                assertThat(distances.get(near.seen().reference().id())).isCloseTo(near.distance(), within(1e-5));
                assertThat(near.seen().pdos()).isEqualTo(Target.pdos(near.seen().reference()));
                assertThat(near.seen().prediction().properties()).hasSize(6);
            }
            // Mean squared difference and Euclidean distance have the same order.
            assertThat(record.match().id())
                    .isEqualTo(nearest.get(0).seen().reference().id());
            assertThat(record.match().mse()).isCloseTo(Math.pow(sorted.get(0), 2) / own.length, within(1e-6));
        }
    }

    @Test
    void aRecordIsMarkedForThePropertiesItIsAmongTheTenWorstFor() {
        for (int i = 0; i < 6; i++) {
            int column = i;
            List<String> worst = ofProperties.records().stream()
                    .sorted(Comparator.comparingDouble(
                            r -> -r.properties().get(column).error()))
                    .limit(10)
                    .map(RecordEvaluation::id)
                    .toList();
            String key = ofProperties.properties().get(i).key();
            assertThat(ofProperties.records().stream()
                            .map(RecordEvaluation::id)
                            .filter(id -> ofProperties.worstIn(id).contains(key)))
                    .containsExactlyInAnyOrderElementsOf(worst);
        }
        assertThat(ofPdos.worstIn(ofPdos.records().get(0).id())).isEmpty();
    }

    @Test
    void everyRecordHasACauseInWordsWithItsNumbers() throws Exception {
        for (RecordEvaluation record : ofProperties.records()) {
            RecordDetail detail = ofProperties.detail(record.id());
            assertThat(record.cause()).isEqualTo(Cause.of(record.novelty(), record.ambiguity()));
            assertThat(detail.self().prediction().novelty().percentile()).isEqualTo(record.novelty());
            assertThat(detail.self().prediction().ambiguity().percentile()).isEqualTo(record.ambiguity());
            assertThat(detail.cause())
                    .startsWith(
                            switch (record.cause()) {
                                case NOVEL, BOTH -> "Novel: nothing similar";
                                case AMBIGUOUS -> "Ambiguous: similar spectra";
                                case NEITHER -> "Neither novel nor ambiguous";
                            })
                    .contains("%.0f %%".formatted(record.novelty()))
                    .contains("%.0f %%".formatted(record.ambiguity()));
        }
    }

    @Test
    void propertiesAreComparedWithAnyMethod() throws Exception {
        PropertyPoints network = ofProperties.property(LocalProperty.BOND_LENGTH, "network");
        PropertyPoints matching = ofProperties.property(LocalProperty.BOND_LENGTH, "template_matching");
        int n = ofProperties.records().size();
        double mean = 0;
        double mae = 0;
        for (int i = 0; i < n; i++) {
            RecordEvaluation record = ofProperties.records().get(i);
            assertThat(network.predicted()[i])
                    .isCloseTo(record.properties().get(0).predicted(), within(1e-6));
            assertThat(matching.predicted()[i])
                    .isCloseTo(reference(record.match().id()).bondLength(), within(1e-6));
            mean += network.truth()[i] / n;
            mae += Math.abs(matching.predicted()[i] - matching.truth()[i]) / n;
        }
        double errors = 0;
        double total = 0;
        for (int i = 0; i < n; i++) {
            errors += Math.pow(network.predicted()[i] - network.truth()[i], 2);
            total += Math.pow(network.truth()[i] - mean, 2);
        }
        assertThat(network.r2()).isCloseTo(1 - errors / total, within(1e-6));
        assertThat(matching.mae()).isCloseTo(mae, within(1e-9));
        assertThat(ofProperties
                        .property(LocalProperty.BOND_LENGTH, "training_mean")
                        .r2())
                .isLessThanOrEqualTo(0);
        assertThatThrownBy(() -> ofProperties.property(LocalProperty.BOND_LENGTH, "magic"))
                .hasMessageContaining("magic");
    }

    @Test
    void withoutTheOthersTemplateMatchingAloneIsToldOf() {
        assertThat(ofPdos.evaluation().summary().methods()).containsOnlyKeys("network", "template_matching");
        assertThat(ofPdos.evaluation().summary().bestOther()).isNull();
        assertThat(ofPdos.withBaselines().summary().methods()).hasSize(5);
        assertThat(ofPdos.withBaselines().summary().methods().get("network"))
                .isEqualTo(ofPdos.evaluation().summary().methods().get("network"));
    }

    @Test
    void theErrorIsTheMeanOfThatOfTheRegions() {
        double sum = ofPdos.outputRegions().values().stream()
                .mapToDouble(channels -> (channels.get("s") + channels.get("p")) / 2)
                .sum();
        assertThat(sum / 4)
                .isCloseTo(
                        ofPdos.evaluation().summary().methods().get("network").mse(), within(1e-9));
        assertThat(ofProperties.outputRegions()).isEmpty();
        assertThat(ofProperties.properties()).hasSize(6);
        assertThat(ofPdos.properties()).isEmpty();
    }

    @Test
    void whatIsNoTestRecordHasNoDetails() {
        assertThatThrownBy(() -> ofPdos.detail(pdos.card().split().train().get(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no test record");
        assertThat(ofPdos.record("nothing")).isEmpty();
    }
}
