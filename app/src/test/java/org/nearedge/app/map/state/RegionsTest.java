package org.nearedge.app.map.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nearedge.app.map.Images;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.image.Region;

/** What the user draws as positions, in nanometres of an image of 4 x 6 positions of 0.5 nm. */
class RegionsTest {
    private Plane plane;

    @BeforeEach
    void open() throws InputException {
        plane = plane();
    }

    private static Plane plane() throws InputException {
        return Plane.of(Images.open(4, 6, (row, column, channel) -> 0), java.util.List.of());
    }

    @Test
    void aBoxTakesEveryPositionItTouches() {
        Region region = Regions.box(plane, 0.6, 0.1, 1.3, 0.8);
        assertThat(Regions.text(region)).isEqualTo("1-3 7-9 13-15");
        assertThat(Regions.box(plane, 1.3, 0.8, 0.6, 0.1)).isEqualTo(region);
        assertThat(Regions.words(region)).isEqualTo("rows 0-2, columns 1-3");
    }

    @Test
    void aPolygonTakesThePositionsWhoseMiddlesItHolds() {
        // A triangle with its right angle at the first position.
        Region region = Regions.polygon(plane, new double[] {-0.2, 1.3, -0.2}, new double[] {-0.2, -0.2, 1.3});
        assertThat(Regions.text(region)).isEqualTo("0-2 6-7 12");
    }

    @Test
    void unionsAndPixels() {
        Region one = Region.pixel(4, 6, 1, 1);
        Region both = Regions.union(one, Region.pixel(4, 6, 3, 5));
        assertThat(Regions.pixel(one)).isEqualTo(7);
        assertThat(Regions.pixel(both)).isEqualTo(-1);
        assertThat(Regions.words(one)).isEqualTo("row 1, column 1");
        assertThat(Regions.words(both)).isEqualTo("2 positions (7 23)");
        assertThat(Regions.words(plane.whole())).isEqualTo("all 24 positions");
    }

    @Test
    void textThatNamesOtherPositionsIsRefused() {
        for (String text : new String[] {"24", "3-24", "5-3", "x", "1-2-3", "-1"}) {
            assertThatThrownBy(() -> Regions.parse(text, plane, "figure.svg"))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("figure.svg, region");
        }
    }

    @Property(tries = 100)
    void aRegionIsReadBackFromItsText(@ForAll @IntRange(max = 0xffffff) int bits) throws InputException {
        Plane small = plane();
        BitSet inside = BitSet.valueOf(new long[] {bits});
        Region region = new Region(4, 6, inside);
        assertThat(Regions.parse(Regions.text(region), small, "test")).isEqualTo(region);
    }
}
