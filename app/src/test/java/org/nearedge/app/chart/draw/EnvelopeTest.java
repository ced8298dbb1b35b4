package org.nearedge.app.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.nearedge.app.chart.Figures;

class EnvelopeTest {
    @Property(tries = 200)
    void everyColumnKeepsItsHighestAndLowest(@ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int columns) {
        Random random = new Random(seed);
        double[] x = Figures.grid(0, 0.1, 2000);
        double[] y = Figures.map(x, e -> random.nextGaussian());
        int[] kept = Envelope.indices(x, y, 0, 200, columns);
        assertThat(kept.length).isLessThanOrEqualTo(4 * (columns + 1));
        assertThat(kept).isSorted().doesNotHaveDuplicates();
        double width = 200.0 / columns;
        for (int column = 0; column < columns; column++) {
            int at = column;
            double all = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < x.length; i++) {
                all = Math.floor(x[i] / width) == at ? Math.max(all, y[i]) : all;
            }
            double drawn = Arrays.stream(kept)
                    .filter(i -> Math.floor(x[i] / width) == at)
                    .mapToDouble(i -> y[i])
                    .max()
                    .orElse(Double.NEGATIVE_INFINITY);
            assertThat(drawn).isEqualTo(all);
        }
    }

    @Property(tries = 100)
    void aFewPointsAreAllDrawnWithOneBeyondEachSide(
            @ForAll @IntRange(max = 90) int from, @ForAll @IntRange(min = 1, max = 100) int length) {
        double[] x = Figures.grid(0, 1, 100);
        int to = Math.min(99, from + length);
        int[] kept = Envelope.indices(x, x, from + 0.5, to + 0.5, 1000);
        assertThat(kept[0]).isEqualTo(from);
        assertThat(kept[kept.length - 1]).isEqualTo(Math.min(99, to + 1));
        assertThat(kept.length).isEqualTo(kept[kept.length - 1] - from + 1);
    }
}
