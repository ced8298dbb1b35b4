package org.nearedge.evaluate.study;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nearedge.evaluate.EvaluationSummary;
import org.nearedge.evaluate.TestRun;

/** The figures of one training that are followed over seeds, by the words for them. */
final class TrialFigures {
    private TrialFigures() {}

    static Map<String, Double> of(Trial trial) {
        EvaluationSummary summary = trial.summary();
        Map<String, Double> figures = new LinkedHashMap<>();
        summary.methods().forEach((method, mean) -> figures.put("MSE, " + words(method), mean.mse()));
        trial.parts().forEach((part, mse) -> figures.put("MSE, " + words(part), mse));
        figures.put("ratio to template matching", summary.againstMatching().ratio());
        figures.put("ratio to best other", summary.ratioToBestOther());
        figures.put("won against template matching", summary.againstMatching().share());
        if (summary.properties() != null) {
            for (EvaluationSummary.PropertyFigures property : summary.properties()) {
                String name = words(property.property());
                figures.put("R2, " + name, property.r2().get(TestRun.NETWORK));
                figures.put("R2, " + name + ", best other", property.r2().get(summary.bestOther()));
            }
        }
        if (summary.valence() != null) {
            figures.put("error of the states in the valence band (states/spin)", summary.valence());
        }
        figures.put("coverage of the 90 % interval", summary.coverage());
        figures.put("rank correlation of novelty and error", summary.novelty().spearman());
        figures.put(
                "rank correlation of ambiguity and error", summary.ambiguity().spearman());
        return figures;
    }

    static String words(String key) {
        return key.replace('_', ' ');
    }
}
