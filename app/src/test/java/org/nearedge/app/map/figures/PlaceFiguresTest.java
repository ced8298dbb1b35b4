package org.nearedge.app.map.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.raster.Raster;
import org.nearedge.app.map.Images;
import org.nearedge.app.map.figures.PlaceFigures.Content;
import org.nearedge.app.map.state.Plane;
import org.nearedge.spectrum.InputException;

/** A profile with its interval, masked positions and one that was not read. */
class PlaceFiguresTest {
    private static final float[] VALUES = {3, 5, Float.NaN, 7, 4};
    private static final float[] LOWER = {2, 4, Float.NaN, 5, 3};
    private static final float[] UPPER = {4, 7, Float.NaN, 9, 6};

    private static FigureSpec profile(BitSet masked) throws InputException {
        Plane plane = Plane.of(Images.open(1, 5, (row, column, channel) -> 0), List.of());
        Content content = new Content(
                "Bond length (\u00c5)", VALUES, LOWER, UPPER, masked, new BitSet(), new Raster.Legend("novel: 2", ""));
        return PlaceFigures.profile(plane, content, Map.of());
    }

    @Test
    void theIntervalIsABandAndAHoleIsNoNumber() throws InputException {
        FigureSpec figure = profile(new BitSet());
        assertThat(figure.curves().get(0).y()).containsExactly(3, 5, Double.NaN, 7, 4);
        assertThat(figure.bands()).hasSize(1);
        assertThat(figure.bands().get(0).lower()).containsExactly(2, 4, Double.NaN, 5, 3);
        assertThat(figure.bands().get(0).upper()).containsExactly(4, 7, Double.NaN, 9, 6);
        assertThat(figure.points()).hasSize(1);
        assertThat(figure.yLabel()).isEqualTo("Bond length (\u00c5)");
    }

    @Test
    void whatIsMaskedIsAnotherMark() throws InputException {
        BitSet masked = new BitSet();
        masked.set(1);
        masked.set(3);
        FigureSpec figure = profile(masked);
        assertThat(figure.points()).hasSize(2);
        assertThat(figure.points().get(0).ids()).containsExactly("0", "2", "4");
        assertThat(figure.points().get(1).ids()).containsExactly("1", "3");
        assertThat(figure.points().get(1).x()).containsExactly(0.5, 1.5);
        assertThat(figure.points().get(1).y()).containsExactly(5, 7);
        assertThat(figure.points().get(1).name()).isEqualTo("novel: 2");
    }
}
