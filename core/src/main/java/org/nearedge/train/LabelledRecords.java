package org.nearedge.train;

import java.util.List;

/**
 * Spectra with their answers, as plain numbers.
 *
 * @param ids id of each record
 * @param structures structure of each record
 * @param wide each spectrum with {@code margin} more channels at either end, shape (records, inputs + 2 margin), so
 *     that it can be moved
 * @param inputs shape (records, inputs): the spectrum, and single numbers after it if the model is told any
 * @param targets shape (records, outputs)
 */
public record LabelledRecords(
        List<String> ids, List<String> structures, float[][] wide, int margin, float[][] inputs, float[][] targets) {
    public LabelledRecords {
        ids = List.copyOf(ids);
        structures = List.copyOf(structures);
        int n = ids.size();
        if (structures.size() != n || wide.length != n || inputs.length != n || targets.length != n) {
            throw new IllegalArgumentException("parts of different lengths about " + n + " records");
        }
    }

    /** Records that cannot be moved. */
    public static LabelledRecords of(List<String> ids, List<String> structures, float[][] inputs, float[][] targets) {
        return new LabelledRecords(ids, structures, inputs, 0, inputs, targets);
    }

    public int size() {
        return ids.size();
    }
}
