package org.nearedge.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class FoldsTest {
    private static List<Reference> records(List<Integer> sites) {
        List<Reference> records = new ArrayList<>();
        for (int i = 0; i < sites.size(); i++) {
            for (int site = 0; site < sites.get(i); site++) {
                records.add(References.of("s" + i, site));
            }
        }
        return records;
    }

    @Property(tries = 50)
    void noStructureIsInTwoFoldsAndFoldsAreOfLikeSize(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 6) Integer> sites, @ForAll long seed) {
        List<Reference> records = records(sites);
        int[] folds = Folds.byStructure(records, 5, seed);
        Map<String, Integer> seen = new HashMap<>();
        int[] sizes = new int[5];
        for (int i = 0; i < folds.length; i++) {
            sizes[folds[i]]++;
            Integer before = seen.put(records.get(i).structure(), folds[i]);
            assertThat(before == null || before == folds[i]).isTrue();
        }
        List<Integer> sorted = new ArrayList<>();
        for (int size : sizes) {
            sorted.add(size);
        }
        // The last structure went to the fold that had least: no two folds differ by more than one structure.
        assertThat(Collections.max(sorted) - Collections.min(sorted)).isLessThanOrEqualTo(Collections.max(sites));
    }

    @Property(tries = 20)
    void theOrderOfTheRecordsDoesNotMatter(
            @ForAll @Size(min = 5, max = 20) List<@IntRange(min = 1, max = 4) Integer> sites, @ForAll long seed) {
        List<Reference> records = records(sites);
        List<Reference> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(byId(shuffled, seed)).isEqualTo(byId(records, seed));
    }

    private static Map<String, Integer> byId(List<Reference> records, long seed) {
        int[] folds = Folds.byStructure(records, 5, seed);
        Map<String, Integer> byId = new HashMap<>();
        for (int i = 0; i < folds.length; i++) {
            byId.put(records.get(i).id(), folds[i]);
        }
        return byId;
    }
}
