package org.nearedge.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Divides records for cross-validation: every record in one fold, no structure in two. */
public final class Folds {
    private Folds() {}

    /**
     * For each record the number of its fold, 0 to count - 1. Folds are of like size, as near as whole structures allow;
     * with fewer structures than folds, some folds stay empty. The same for the same structures and seed, in whatever
     * order the records come.
     */
    public static int[] byStructure(List<Reference> records, int count, long seed) {
        Map<String, Integer> sizes = new TreeMap<>(SeededOrder.of(seed));
        records.forEach(record -> sizes.merge(record.structure(), 1, Integer::sum));
        List<Map.Entry<String, Integer>> large = new ArrayList<>(sizes.entrySet());
        // The largest first (a stable sort: the seed orders those of one size), each to the fold that has least.
        large.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()));
        int[] filled = new int[count];
        Map<String, Integer> folds = new TreeMap<>();
        for (Map.Entry<String, Integer> structure : large) {
            int least = 0;
            for (int fold = 1; fold < count; fold++) {
                least = filled[fold] < filled[least] ? fold : least;
            }
            filled[least] += structure.getValue();
            folds.put(structure.getKey(), least);
        }
        return records.stream()
                .mapToInt(record -> folds.get(record.structure()))
                .toArray();
    }
}
