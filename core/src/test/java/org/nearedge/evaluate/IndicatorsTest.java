package org.nearedge.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.model.ModelCatalog;
import org.nearedge.model.Prediction;
import org.nearedge.model.Predictor;

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
        Predictor predictor = ModelCatalog.bundled().load("si-k-pdos");
        PreparedReferences prepared = PreparedReferences.of(ReferenceLibrary.bundled(), "Si-K", predictor.input())
                .only(predictor.card().split().test());
        LabelledSpectra test = LabelledSpectra.pdos(prepared);
        List<Double> novelty = new ArrayList<>();
        List<Double> error = new ArrayList<>();
        for (int i = 0; i < test.size(); i++) {
            Prediction prediction = predictor.predict(prepared.spectrum(i), 0);
            novelty.add(prediction.novelty().value());
            double[] answer = org.nearedge.library.Target.vector(prediction.pdos());
            error.add(Evaluation.mse(answer, test.targets()[i], 0, answer.length));
        }
        Map<String, Double> figures = Indicators.figures(predictor, test);
        // Percentiles put some distances into one rank.
        assertThat(figures.get("novelty_error_correlation"))
                .isCloseTo(RankCorrelation.of(array(novelty), array(error)), within(0.02));
        assertThat(figures.get("ambiguity_error_correlation")).isBetween(-1.0, 1.0);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(v -> v).toArray();
    }
}
