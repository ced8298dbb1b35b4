package org.nearedge.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.nearedge.library.Reference;
import org.nearedge.library.References;
import org.nearedge.model.ModelBundle;
import org.nearedge.model.Prediction;
import org.nearedge.model.Predictor;
import org.nearedge.model.SmallBundle;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.train.LabelledRecords;

class IndicatorsTest {
    /** scipy.stats.spearmanr. */
    @Test
    void rankCorrelationIsThatOfScipy() {
        double[] a = {3, 1, 4, 1, 5, 9, 2, 6};
        double[] b = {2, 7, 1, 8, 2, 8, 1, 8};
        assertThat(RankCorrelation.of(a, b)).isCloseTo(0.19885368120992467, within(1e-12));
        assertThat(RankCorrelation.of(a, a)).isCloseTo(1, within(1e-12));
        double[] falling = {-27, -1, -64, -1, -125, -729, -8, -216};
        assertThat(RankCorrelation.of(a, falling)).isCloseTo(-1, within(1e-12));
        assertThat(RankCorrelation.of(a, new double[8])).isNaN();
    }

    @Test
    void figuresAreThoseOfTheSinglePredictions() throws Exception {
        for (ModelBundle bundle : List.of(SmallBundle.of(2), SmallBundle.properties(2))) {
            LabelledRecords test = records(bundle, 40);
            Predictor predictor = bundle.predictor((input, count) -> List.of());
            double[][] seen = new double[3][test.size()];
            for (int i = 0; i < test.size(); i++) {
                Prediction prediction = predictor.predict(spectrum(test.inputs()[i]), 0);
                seen[0][i] = prediction.novelty().percentile();
                seen[1][i] = prediction.ambiguity().percentile();
                float[] truth = test.targets()[i];
                for (int k = 0; k < truth.length; k++) {
                    // Each number counts by its own scale, or degrees would drown electrons.
                    double scale = bundle.card().output().scale(k);
                    seen[2][i] += Math.pow(prediction.answer().mean()[k] / scale - truth[k], 2);
                }
            }
            Map<String, Double> figures = Indicators.figures(predictor, test);
            assertThat(figures.get("novelty_error_correlation"))
                    .isCloseTo(RankCorrelation.of(seen[0], seen[2]), within(1e-9));
            assertThat(figures.get("ambiguity_error_correlation"))
                    .isCloseTo(RankCorrelation.of(seen[1], seen[2]), within(1e-9));
        }
    }

    private static LabelledRecords records(ModelBundle bundle, int count) {
        SplittableRandom random = new SplittableRandom(5);
        List<Reference> references = new ArrayList<>();
        float[][] inputs = new float[count][bundle.card().input().numbers()];
        float[][] targets = new float[count][bundle.card().output().total()];
        for (int i = 0; i < count; i++) {
            references.add(References.of("s" + i, 0));
            for (int k = 0; k < inputs[i].length; k++) {
                // From like the training records to far from all of them.
                inputs[i][k] = (float) (random.nextDouble() * (1 + 0.1 * i));
            }
            for (int k = 0; k < targets[i].length; k++) {
                targets[i][k] = (float) random.nextDouble();
            }
        }
        return new LabelledRecords(references, bundle.card().input(), inputs, 0, inputs, targets);
    }

    private static Spectrum spectrum(float[] values) {
        double[] numbers = new double[values.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = values[i];
        }
        EnergyAxis axis = EnergyAxis.uniform(SmallBundle.GRID.first(), SmallBundle.GRID.step(), values.length);
        return new Spectrum("test", axis, numbers, Metadata.EMPTY);
    }
}
