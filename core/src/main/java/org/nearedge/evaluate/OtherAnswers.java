package org.nearedge.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.nearedge.evaluate.baseline.LabelledSpectra;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.model.BatchPrediction;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelOutput;
import org.nearedge.model.Predictor;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.LabelledRecords;
import org.nearedge.train.ModelRecords;
import org.nearedge.train.TrainingConfiguration;

/**
 * What another model says of test records, at the broadening it was trained for, judged by the same truth.
 *
 * @param ids the records that it could be asked about, in the order of the test records
 */
public record OtherAnswers(List<String> ids, Evaluation evaluation) {
    public OtherAnswers {
        ids = List.copyOf(ids);
    }

    /** @param wanted ids of test records of the run */
    public static OtherAnswers of(ReferenceLibrary library, Predictor other, TestRun run, Collection<String> wanted)
            throws InputException {
        ModelCard card = other.card();
        TrainingConfiguration configuration = Evaluator.configuration(card);
        ModelRecords records = new ModelRecords(
                library.edge(card.edge()), configuration, card.input().sigma());
        Set<String> asked = Set.copyOf(wanted);
        List<String> usable = records.usable().stream().map(Reference::id).toList();
        List<String> ids = new ArrayList<>();
        for (Reference record : run.test().references()) {
            if (asked.contains(record.id()) && usable.contains(record.id())) {
                ids.add(record.id());
            }
        }
        LabelledSpectra test = run.test().only(ids);
        LabelledRecords inputs = records.only(ids, card.output());
        ModelOutput output = run.output();
        double[][] answers = new double[ids.size()][];
        if (!ids.isEmpty()) {
            BatchPrediction prediction = other.predict(inputs.inputs());
            for (int row = 0; row < answers.length; row++) {
                // Both in the library's order, each in its own list.
                int from = place(inputs, test.references().get(row).id());
                answers[row] = new double[output.total()];
                for (int i = 0; i < answers[row].length; i++) {
                    answers[row][i] = prediction.mean()[from][i] / output.scale(i);
                }
            }
        }
        List<String> inOrder = test.references().stream().map(Reference::id).toList();
        return new OtherAnswers(inOrder, Evaluation.of(card.label(), answers, test, output));
    }

    private static int place(LabelledRecords records, String id) {
        for (int i = 0; i < records.size(); i++) {
            if (records.references().get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalStateException(id + " is not among the records that it was chosen from");
    }
}
