package org.nearedge.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How wrong a model is on records that it has not seen, as {@code evaluate --json} tells it.
 *
 * @param model id
 * @param sigma broadening of the inputs, eV
 * @param split how the records were divided: structure, random or crystal
 * @param splitSeed seed of the split
 * @param seed seed of the networks
 * @param retrained whether the model was trained for this evaluation; otherwise it is the bundle's
 * @param data SHA-256 over the library's records of the edge, now
 * @param known number of records that the model and the baselines were fitted to
 * @param notes sentences on data, split and what else has to be known
 * @param records one a test record, in the library's order
 */
public record ModelEvaluation(
        String model,
        String version,
        double sigma,
        String edge,
        String split,
        @JsonProperty("split_seed") long splitSeed,
        long seed,
        boolean retrained,
        String data,
        int known,
        List<String> notes,
        List<RecordEvaluation> records,
        EvaluationSummary summary) {
    public ModelEvaluation {
        notes = List.copyOf(notes);
        records = List.copyOf(records);
    }

    /** The worst ten, worst first. */
    public List<RecordEvaluation> worst() {
        return records.stream()
                .filter(record -> record.rank() != null)
                .sorted(java.util.Comparator.comparing(RecordEvaluation::rank))
                .toList();
    }
}
