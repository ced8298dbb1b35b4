package org.nearedge.library.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Ownership;
import org.nearedge.library.Reference;
import org.nearedge.library.References;

class ReferenceFilterTest {
    private final List<Reference> records = new ArrayList<>();
    private final ReferenceFilter all = ReferenceFilter.of("O-K");

    ReferenceFilterTest() {
        records.add(References.oxygen("Quartz-alpha", "crystal", 0, 0.1));
        records.add(References.oxygen("Quartz-beta", "crystal", 1, 0.2));
        records.add(References.oxygen("glass 1", "amorphous", 2, 0.8));
        records.add(Ownership.own(References.oxygen("my glass", "amorphous", 3, 0.9), "run 7"));
        records.add(References.of("Quartz-alpha", 0));
    }

    private List<Integer> sites(ReferenceFilter filter) {
        return filter.of(records).stream().map(Reference::site).toList();
    }

    @Test
    void withoutAWishAllOfTheEdgePass() {
        assertThat(sites(all)).containsExactly(0, 1, 2, 3);
        assertThat(all.isAll()).isTrue();
        assertThat(all.words()).isEqualTo("all records");
        assertThat(ReferenceFilter.of("Si-K").of(records)).hasSize(1);
    }

    @Test
    void kindTextAndOwnershipEachNarrowIt() {
        assertThat(sites(all.withKinds(Set.of("amorphous")))).containsExactly(2, 3);
        assertThat(sites(all.withText("quartz"))).containsExactly(0, 1);
        assertThat(sites(all.withText("  GLASS   own: "))).containsExactly(3);
        assertThat(sites(all.withText("#1"))).containsExactly(1);
        assertThat(sites(all.withWhose(Whose.OWN))).containsExactly(3);
        assertThat(sites(all.withWhose(Whose.BUNDLED).withKinds(Set.of("amorphous"))))
                .containsExactly(2);
    }

    @Test
    void rangesIncludeTheirEnds() {
        double length = LocalProperty.BOND_LENGTH.of(records.get(1));
        assertThat(sites(all.withRange(LocalProperty.BOND_LENGTH, new Range(length, length))))
                .containsExactly(1);
        assertThat(sites(all.withRange(LocalProperty.BAND_GAP, new Range(2, Double.POSITIVE_INFINITY))))
                .containsExactly(2, 3);
        assertThat(sites(all.withRange(LocalProperty.BAND_GAP, new Range(5, 4))))
                .isEmpty();
    }

    /** Silicon has no Mulliken charge here: it passes only where none is asked for. */
    @Test
    void aPropertyThatIsNotKnownIsInNoRange() {
        ReferenceFilter silicon = ReferenceFilter.of("Si-K");
        Range below = new Range(Double.NEGATIVE_INFINITY, 1000);
        assertThat(silicon.withRange(LocalProperty.MULLIKEN_CHARGE, below).of(records))
                .isEmpty();
        assertThat(silicon.withRange(LocalProperty.MULLIKEN_CHARGE, Range.ALL).of(records))
                .hasSize(1);
    }

    @Test
    void filtersOfOneMeaningAreEqual() {
        assertThat(all.withRange(LocalProperty.BAND_GAP, new Range(1, 2)).withRange(LocalProperty.BAND_GAP, Range.ALL))
                .isEqualTo(all);
        assertThat(all.withText(" a  b ")).isEqualTo(all.withText("a b"));
    }

    @Test
    void itSaysInWordsWhatItLetsPass() {
        ReferenceFilter filter = new ReferenceFilter(
                "O-K",
                Set.of("suboxide", "amorphous"),
                "glass",
                Map.of(
                        LocalProperty.BAND_GAP, new Range(2, Double.POSITIVE_INFINITY),
                        LocalProperty.BOND_LENGTH, new Range(1.6, 1.65),
                        LocalProperty.NEIGHBOURS, new Range(Double.NEGATIVE_INFINITY, 3)),
                Whose.OWN);
        assertThat(filter.words())
                .isEqualTo("amorphous, suboxide; own records; bond length 1.6 to 1.65 Å; neighbours up to 3;"
                        + " band gap from 2 eV; text \"glass\"");
    }
}
