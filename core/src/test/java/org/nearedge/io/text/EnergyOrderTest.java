package org.nearedge.io.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EnergyOrderTest {
    private static int[] lines(int rows) {
        return IntStream.rangeClosed(1, rows).toArray();
    }

    @Property
    void anyOrderOfRowsGivesTheSameSpectrum(@ForAll @IntRange(min = 1, max = 200) int rows, @ForAll long seed) {
        Random random = new Random(seed);
        double[] energies = new double[rows];
        // Few different energies, so that many rows share one.
        Arrays.setAll(energies, i -> 500 + random.nextInt(rows));
        double[] column = random.doubles(rows).toArray();
        EnergyOrder order = new EnergyOrder(energies, lines(rows));
        double[] sorted = order.energies();
        double[] values = order.apply(column);
        for (int i = 0; i < sorted.length; i++) {
            double energy = sorted[i];
            assertThat(i == 0 || energy > sorted[i - 1]).isTrue();
            double mean = IntStream.range(0, rows)
                    .filter(k -> energies[k] == energy)
                    .mapToDouble(k -> column[k])
                    .average()
                    .orElseThrow();
            assertThat(values[i]).isCloseTo(mean, within(1e-12));
        }
        assertThat(sorted.length)
                .isEqualTo((int) Arrays.stream(energies).distinct().count());
    }

    @Test
    void descendingRowsAreTurnedWithoutAWord() {
        EnergyOrder order = new EnergyOrder(new double[] {3, 2, 1}, lines(3));
        assertThat(order.energies()).containsExactly(1, 2, 3);
        assertThat(order.apply(new double[] {30, 20, 10})).containsExactly(10, 20, 30);
        assertThat(order.notices()).isEmpty();
    }

    @Test
    void meansAreOverWhatIsFinite() {
        EnergyOrder order = new EnergyOrder(new double[] {1, 1, 2, 2, Double.NaN}, lines(5));
        assertThat(order.apply(new double[] {5, Double.NaN, Double.NaN, Double.NaN, 7}))
                .containsExactly(5, Double.NaN);
        assertThat(order.notices()).hasSize(2);
        assertThat(order.notices().get(0)).startsWith("line 5:");
        assertThat(order.notices().get(1)).startsWith("lines 2 and 4:");
    }
}
