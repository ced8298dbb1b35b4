package org.nearedge.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.nearedge.model.ModelCard;
import org.nearedge.model.Predictor;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.ModelTraining;
import org.nearedge.train.TrainingConfiguration;

/**
 * A model with the records that it knows and those that it has not seen.
 *
 * @param predictor the model
 * @param training that made it, or one that is like it: it knows records, parts and reduced units
 * @param configuration the model was trained with
 * @param data SHA-256 over the library's records of the edge, now
 * @param retrained whether the model was trained for this bench; otherwise it is the bundle's
 * @param notes sentences on data and split
 */
public record TestBench(
        Predictor predictor,
        ModelTraining training,
        TrainingConfiguration configuration,
        String data,
        boolean retrained,
        List<String> notes) {
    public TestBench {
        notes = List.copyOf(notes);
    }

    /** Asks the model about its test records. */
    public TestRun run() throws InputException {
        return TestRun.of(predictor, training);
    }

    /** @param baselines of the run, template matching first: what the model is compared with */
    public ModelEvaluation evaluation(TestRun run, List<TestRun.Method> baselines) {
        ModelCard card = predictor.card();
        List<String> all = new ArrayList<>(notes);
        if (card.input().isConditioned()) {
            all.add(
                    "The baselines see the curves as they are, without the conditioning that the networks see them by.");
        }
        List<RecordEvaluation> records = RecordEvaluations.of(run, baselines);
        return new ModelEvaluation(
                card.id(),
                card.version(),
                card.input().sigma(),
                card.edge(),
                card.split().scheme().toString(),
                card.split().seed(),
                configuration.seed(),
                retrained,
                data,
                run.known().size(),
                all,
                records,
                Summaries.of(run, records, baselines));
    }
}
