package org.nearedge.app.evaluate.figures;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.ProgramVersion;
import org.nearedge.evaluate.ModelEvaluation;
import org.nearedge.evaluate.inspect.Inspection;
import org.nearedge.evaluate.inspect.MeasuredRegions;
import org.nearedge.model.ModelCard;

/** Puts together what a figure of an evaluation tells of itself: enough to make it again. */
public final class EvaluateProvenance {
    private final Map<String, String> entries = new LinkedHashMap<>();

    private EvaluateProvenance() {}

    /** @param figure for example {@code evaluate/errors} */
    public static EvaluateProvenance of(String figure, Inspection inspection) {
        ModelEvaluation evaluation = inspection.evaluation();
        return of(figure, inspection.card())
                .with(EvaluateKey.SPLIT, evaluation.split())
                .with(EvaluateKey.SPLIT_SEED, evaluation.splitSeed())
                .with(EvaluateKey.TRAINED, evaluation.retrained() ? EvaluateKey.AFRESH : EvaluateKey.AS_IT_IS)
                .with(EvaluateKey.DATA, inspection.library())
                .with(EvaluateKey.DATA_HASH, evaluation.data());
    }

    /** Of a model without a split. */
    public static EvaluateProvenance of(String figure, ModelCard card) {
        return new EvaluateProvenance()
                .with(Key.FIGURE, figure)
                .with(Key.MODEL, card.id() + " " + card.version())
                .with(EvaluateKey.SIGMA, card.input().sigma());
    }

    /** Of a table that came with the program: other trainings than the model's, on the records of then. */
    static EvaluateProvenance measured(String figure, String model, MeasuredRegions.Source source) {
        return new EvaluateProvenance()
                .with(Key.FIGURE, figure)
                .with(Key.MODEL, model)
                .with(EvaluateKey.SIGMA, source.sigma())
                .with(EvaluateKey.SEEDS, source.seeds())
                .with(EvaluateKey.DATA_HASH, source.hash());
    }

    /** An entry; null is left out. */
    public EvaluateProvenance with(String key, Object value) {
        if (value != null) {
            entries.put(key, value.toString());
        }
        return this;
    }

    public Map<String, String> entries() {
        Map<String, String> all = new LinkedHashMap<>(entries);
        all.put(Key.PROGRAM, ProgramVersion.text());
        return all;
    }
}
