package org.nearedge.evaluate.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nearedge.evaluate.RecordEvaluation;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelCatalog;

/** The nearest training record that is shown is the one that template matching answers with, whatever a model reads. */
class NearestTest {
    private static final ModelCatalog CATALOG = ModelCatalog.bundled();
    private static final Inspector INSPECTOR = new Inspector(ReferenceLibrary.bundled(), new TrainedModels(null));

    static List<String> labels() {
        return CATALOG.cards().stream().map(ModelCard::label).toList();
    }

    @ParameterizedTest
    @MethodSource("labels")
    void theNearestIsTheMatch(String label) throws Exception {
        ModelCard card = CATALOG.cards().stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow();
        Inspection inspection =
                INSPECTOR.asItIs(CATALOG.forBroadening(card.id(), card.input().sigma()));
        int size = inspection.bench().run().test().inputs()[0].length;
        List<RecordEvaluation> records = inspection.records();
        for (int i = 0; i < records.size(); i += 4) {
            RecordEvaluation record = records.get(i);
            List<NearRecord> nearest = inspection.detail(record.id()).nearest();
            assertThat(nearest.get(0).seen().reference().id())
                    .isEqualTo(record.match().id());
            double distance = nearest.get(0).distance();
            assertThat(distance * distance / size)
                    .isCloseTo(
                            record.match().mse(), within(1e-9 * record.match().mse() + 1e-15));
            assertThat(nearest).isSortedAccordingTo(java.util.Comparator.comparingDouble(NearRecord::distance));
        }
    }
}
