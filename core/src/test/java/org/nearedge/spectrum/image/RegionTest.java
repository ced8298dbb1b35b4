package org.nearedge.spectrum.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** Positions of an image of 3 rows and 4 columns. */
class RegionTest {
    @Test
    void nobodyChangesARegionFromOutside() {
        BitSet given = new BitSet();
        given.set(5);
        Region region = new Region(3, 4, given);
        given.set(6);
        region.inside().clear();
        assertThat(region.positions().boxed()).containsExactly(5);
        assertThat(region).isEqualTo(Region.pixel(3, 4, 1, 1)).hasSameHashCodeAs(Region.pixel(3, 4, 1, 1));
    }

    @Test
    void aRectangleIsClippedToTheImage() {
        Region region = Region.rectangle(3, 4, 1, 2, 9, 9);
        assertThat(region.positions().boxed()).containsExactly(6, 7, 10, 11);
        assertThat(region.contains(1, 1)).isFalse();
        assertThat(region.contains(-1, 2)).isFalse();
        assertThat(Region.rectangle(3, 4, 0, 3, 3, 1).isEmpty()).isTrue();
    }

    @Test
    void aPositionOutsideIsRefused() {
        BitSet outside = new BitSet();
        outside.set(12);
        assertThatThrownBy(() -> new Region(3, 4, outside))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("position 12");
    }
}
