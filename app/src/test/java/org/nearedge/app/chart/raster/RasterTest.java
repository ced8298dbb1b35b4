package org.nearedge.app.chart.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nearedge.app.chart.style.ColourScale;

/** Cells and places of an image, and its numbers as a table. */
class RasterTest {
    private static final Raster.Colours COLOURS = new Raster.Colours(ColourScale.VIRIDIS, 0, 5);

    private static Raster raster() {
        return Raster.of(
                "Height (nm)",
                2,
                3,
                new float[] {0, 1, 2, 3, Float.NaN, 5},
                new Span(-0.25, 1.25, "nm"),
                new Span(-0.25, 0.75, "nm"),
                COLOURS);
    }

    @Test
    void aPlaceBelongsToTheCellAroundIt() {
        Span span = new Span(-0.25, 1.25, "nm");
        assertThat(span.middle(2, 3)).isEqualTo(1.0);
        assertThat(span.cell(0.74, 3)).isEqualTo(1);
        assertThat(span.cell(0.76, 3)).isEqualTo(2);
        assertThat(span.cell(-0.3, 3)).isNegative();
    }

    @Test
    void aTableHasPlacesAndNumbers() {
        BitSet masked = new BitSet();
        masked.set(5);
        Raster raster = raster().withMasked(masked, Raster.Legend.NONE);
        assertThat(RasterTable.head(raster, "x (nm)", "y (nm)"))
                .isEqualTo(List.of("row", "column", "y (nm)", "x (nm)", "Height (nm)", "masked"));
        assertThat(RasterTable.row(raster, 4)).isEqualTo(List.of("1", "1", "0.5", "0.5", "", "0"));
        assertThat(RasterTable.row(raster, 5)).isEqualTo(List.of("1", "2", "0.5", "1.0", "5.0", "1"));
    }

    @Test
    void coloursEndWhereTheirRangeEnds() {
        assertThat(COLOURS.share(-3)).isZero();
        assertThat(COLOURS.share(2.5)).isEqualTo(0.5);
        assertThat(COLOURS.share(9)).isEqualTo(1);
        assertThatThrownBy(() -> new Raster.Colours(ColourScale.GREYS, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersFillTheRows() {
        assertThatThrownBy(() -> Raster.of("", 2, 2, new float[3], Span.counted(2), Span.counted(2), COLOURS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 values in 2 x 2");
    }
}
