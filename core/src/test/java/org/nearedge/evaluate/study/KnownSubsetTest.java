package org.nearedge.evaluate.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.nearedge.library.Reference;
import org.nearedge.library.References;
import org.nearedge.library.Split;

class KnownSubsetTest {
    private static List<Reference> records(int structures) {
        List<Reference> records = new ArrayList<>();
        for (int s = 0; s < structures; s++) {
            for (int site = 0; site <= s % 4; site++) {
                records.add(References.of("structure " + s, site));
            }
        }
        return records;
    }

    private static Set<String> known(Split split) {
        Set<String> ids = new HashSet<>(split.train());
        ids.addAll(split.validation());
        return ids;
    }

    @Property(tries = 100)
    void subsetsAreNestedWholeStructuresOfBothParts(
            @ForAll @IntRange(min = 16, max = 60) int structures,
            @ForAll @IntRange(min = 0, max = 1000) int seed,
            @ForAll @DoubleRange(min = 0.01, max = 1) double small,
            @ForAll @DoubleRange(min = 0.01, max = 1) double other) {
        List<Reference> usable = records(structures);
        Split whole = Split.byStructure(usable, seed);
        Split one = KnownSubset.of(whole, usable, Math.min(small, other), 5);
        Split two = KnownSubset.of(whole, usable, Math.max(small, other), 5);
        assertThat(one.test()).isEqualTo(whole.test());
        assertThat(known(two)).containsAll(known(one));
        assertThat(one.train()).isNotEmpty();
        assertThat(one.validation()).isNotEmpty();
        assertThat(whole.train()).containsAll(two.train());
        assertThat(whole.validation()).containsAll(two.validation());
        Set<String> kept = new HashSet<>();
        usable.stream().filter(r -> known(one).contains(r.id())).forEach(r -> kept.add(r.structure()));
        assertThat(kept).hasSizeGreaterThanOrEqualTo(Math.min(5, structures));
        usable.stream().filter(r -> kept.contains(r.structure())).forEach(r -> assertThat(known(one))
                .contains(r.id()));
    }

    @Property(tries = 20)
    void theWholeShareIsEverything(@ForAll @IntRange(min = 16, max = 60) int structures) {
        List<Reference> usable = records(structures);
        Split whole = Split.byStructure(usable, 3);
        assertThat(known(KnownSubset.of(whole, usable, 1, 5))).isEqualTo(known(whole));
    }
}
