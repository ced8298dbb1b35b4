package org.nearedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nearedge.library.HeldOut;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Target;

/** The models that come with the program, on the library that comes with it. */
class BundledModelsTest {
    private static final String ID = "si-k-pdos";
    private static final ReferenceLibrary LIBRARY = ReferenceLibrary.bundled();
    private static final ModelCatalog CATALOG = ModelCatalog.bundled();

    private static final List<Predictor> VARIANTS = new ArrayList<>();
    private static final List<PreparedReferences> REFERENCES = new ArrayList<>();

    @BeforeAll
    static void load() throws Exception {
        for (double sigma : new double[] {0.5, 1.2}) {
            Predictor predictor = CATALOG.forBroadening(ID, sigma);
            VARIANTS.add(predictor);
            REFERENCES.add(PreparedReferences.of(LIBRARY, "Si-K", predictor.input()));
        }
    }

    private static double error(Prediction prediction, double[] truth) {
        double[] answer = Target.vector(prediction.pdos());
        double sum = 0;
        for (int i = 0; i < truth.length; i++) {
            sum += (answer[i] - truth[i]) * (answer[i] - truth[i]);
        }
        return sum / truth.length;
    }

    @Test
    void thereIsOneForEachBroadening() {
        assertThat(CATALOG.cards())
                .filteredOn(card -> card.id().equals(ID))
                .extracting(card -> card.input().sigma())
                .containsExactly(0.5, 1.2);
    }

    @Test
    void trainingRecordsComeOutNearTheirPdos() throws Exception {
        for (int v = 0; v < 2; v++) {
            PreparedReferences known =
                    REFERENCES.get(v).only(VARIANTS.get(v).card().split().train());
            double[] mean = new double[600];
            for (int i = 0; i < known.size(); i++) {
                double[] truth = Target.vector(Target.pdos(known.reference(i)));
                for (int k = 0; k < 600; k++) {
                    mean[k] += truth[k] / known.size();
                }
            }
            double model = 0;
            double trivial = 0;
            for (int i = 0; i < known.size(); i++) {
                double[] truth = Target.vector(Target.pdos(known.reference(i)));
                model += error(VARIANTS.get(v).predict(known.spectrum(i), 0), truth);
                for (int k = 0; k < 600; k++) {
                    trivial += (mean[k] - truth[k]) * (mean[k] - truth[k]) / 600;
                }
            }
            assertThat(model).isLessThan(0.75 * trivial);
        }
    }

    @Test
    void testRecordsComeOutAsTheCardSays() throws Exception {
        for (int v = 0; v < 2; v++) {
            ModelCard card = VARIANTS.get(v).card();
            PreparedReferences test = REFERENCES.get(v).only(card.split().test());
            assertThat(test.size()).isEqualTo(card.figures().get("records_test").intValue());
            double sum = 0;
            for (int i = 0; i < test.size(); i++) {
                sum += error(
                        VARIANTS.get(v).predict(test.spectrum(i), 0), Target.vector(Target.pdos(test.reference(i))));
            }
            double mse = sum / test.size();
            // The library or the onset may have been mended since; the promise must still hold.
            assertThat(mse).isCloseTo(card.figures().get("test_mse"), within(0.1 * mse));
            assertThat(mse).isLessThan(card.figures().get("template_matching_mse"));
            assertThat(mse).isLessThan(card.figures().get("training_mean_mse"));
        }
    }

    @Test
    void noSampleWasLearned() {
        for (Predictor variant : VARIANTS) {
            for (String id : variant.card().split().train()) {
                assertThat(HeldOut.structures("Si-K")).doesNotContain(id.substring(0, id.lastIndexOf(" #")));
            }
        }
    }

    @Test
    void aPredictionIsNeverBare() throws Exception {
        PreparedReferences known =
                REFERENCES.get(0).only(VARIANTS.get(0).card().split().train());
        Prediction prediction = VARIANTS.get(0).predict(known.spectrum(0), 4);
        assertThat(prediction.neighbours()).hasSize(4);
        assertThat(prediction.neighbours().get(0).reference().id())
                .isEqualTo(known.reference(0).id());
        assertThat(prediction.pdos().axis()).isEqualTo(Target.AXIS);
        assertThat(prediction.novelty().percentile()).isBetween(0.0, 100.0);
        assertThat(prediction.ambiguity().value()).isPositive();
        double[] lower = prediction.lower().p();
        double[] upper = prediction.upper().p();
        for (int i = 0; i < 300; i++) {
            assertThat(prediction.pdos().p()[i]).isBetween(lower[i], upper[i]);
            assertThat(lower[i]).isNotNegative();
        }
    }
}
