package org.nearedge.session.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nearedge.library.Neighbour;
import org.nearedge.model.Prediction;
import org.nearedge.process.AlignOnset;
import org.nearedge.process.Recipe;
import org.nearedge.session.Analysis;
import org.nearedge.session.AnswerNumbers;

/** What the table of results says of one spectrum; numbers to the bit, energies in eV. */
final class BatchColumns {
    private BatchColumns() {}

    static Map<String, String> of(Analysis analysis) {
        Prediction prediction = analysis.prediction();
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("spectrum", analysis.raw().name());
        columns.put("edge", analysis.edge());
        columns.put("onset_eV", number(onset(analysis.run())));
        columns.put("model", prediction.model());
        AnswerNumbers.of(prediction).forEach((name, value) -> columns.put(name, number(value)));
        columns.put("novelty_percentile", number(prediction.novelty().percentile()));
        columns.put("ambiguity_percentile", number(prediction.ambiguity().percentile()));
        Neighbour nearest =
                analysis.neighbours().isEmpty() ? null : analysis.neighbours().get(0);
        columns.put("nearest", nearest == null ? "" : nearest.reference().id());
        columns.put("nearest_distance", nearest == null ? "" : number(nearest.distance()));
        columns.put("notes", String.join(" ", analysis.sentences()));
        return columns;
    }

    /** Energy that the recipe put at 0, eV on the axis before that; NaN if it aligned no onset. */
    private static double onset(Recipe.Run run) {
        for (Recipe.Stage stage : run.stages()) {
            if (stage.step() instanceof AlignOnset) {
                return stage.before().axis().first() - stage.after().axis().first();
            }
        }
        return Double.NaN;
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }
}
