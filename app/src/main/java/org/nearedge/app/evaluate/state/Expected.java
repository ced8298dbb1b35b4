package org.nearedge.app.evaluate.state;

import java.util.ArrayList;
import java.util.List;
import org.nearedge.evaluate.inspect.Inspection;

/**
 * What a figure says that it was made with.
 *
 * @param hash SHA-256 of the records; null: not told
 * @param model id and version; null: not told
 * @param record id of the record; null: none
 * @param source the figure's name
 */
public record Expected(String hash, String model, String record, String source) {
    /** Every way in which what is here is another thing, as sentences without a full stop. */
    List<String> differences(Inspection here) {
        List<String> all = new ArrayList<>();
        String own = here.card().id() + " " + here.card().version();
        if (model != null && !model.equals(own)) {
            all.add("It was made with the model " + model + ", here is " + own + ": the figure may differ");
        }
        String data = here.evaluation().data();
        if (hash != null && !hash.equals(data)) {
            all.add("It was made with other records (data SHA-256 %.12s\u2026, now %.12s\u2026): the figure may differ"
                    .formatted(hash, data));
        }
        if (record != null && here.record(record).isEmpty()) {
            all.add("Its record " + record + " is no test record here: another one is shown");
        }
        return all;
    }
}
