package org.nearedge.evaluate;

import java.util.Map;
import java.util.TreeMap;
import org.nearedge.model.BatchPrediction;
import org.nearedge.model.Predictor;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.LabelledRecords;

/** Whether novelty and ambiguity foretell the error: an indicator that does not must not be believed. */
final class Indicators {
    private Indicators() {}

    /**
     * Spearman's rank correlation of each indicator with the mean squared error, over records that the model has not
     * seen: {@code novelty_error_correlation} and {@code ambiguity_error_correlation}. What cannot be told (all alike)
     * is left out.
     */
    static Map<String, Double> figures(Predictor predictor, LabelledRecords test) throws InputException {
        BatchPrediction batch = predictor.predict(test.inputs());
        double[] errors = new double[test.size()];
        for (int i = 0; i < errors.length; i++) {
            float[] truth = test.targets()[i];
            for (int k = 0; k < truth.length; k++) {
                double error = batch.mean()[i][k] / predictor.card().output().scale(k) - truth[k];
                errors[i] += error * error / truth.length;
            }
        }
        Map<String, Double> figures = new TreeMap<>();
        put(figures, "novelty_error_correlation", RankCorrelation.of(batch.novelty(), errors));
        put(figures, "ambiguity_error_correlation", RankCorrelation.of(batch.ambiguity(), errors));
        return figures;
    }

    private static void put(Map<String, Double> figures, String name, double value) {
        if (Double.isFinite(value)) {
            figures.put(name, value);
        }
    }
}
