package org.nearedge.evaluate.inspect;

import java.util.List;
import org.nearedge.evaluate.RecordEvaluation;

/**
 * All that can be said of one test record.
 *
 * @param evaluation its errors
 * @param self the record itself
 * @param nearest its three nearest training records, nearest first; fewer if there are fewer
 * @param worstIn keys of the properties for which it is among the ten worst
 * @param cause of its error in plain sentences, with the numbers behind them
 */
public record RecordDetail(
        RecordEvaluation evaluation, SeenRecord self, List<NearRecord> nearest, List<String> worstIn, String cause) {
    public RecordDetail {
        nearest = List.copyOf(nearest);
        worstIn = List.copyOf(worstIn);
    }
}
