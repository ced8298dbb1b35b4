package org.nearedge.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PoissonCountsTest {
    @Test
    void meanAndVarianceAreTheExpectedNumberAndZeroComesAsOftenAsItShould() {
        PoissonCounts counts = new PoissonCounts(1);
        int n = 100_000;
        double sum = 0;
        double squares = 0;
        int zeros = 0;
        for (int i = 0; i < n; i++) {
            int count = counts.next(3.5);
            sum += count;
            squares += (double) count * count;
            zeros += count == 0 ? 1 : 0;
        }
        double mean = sum / n;
        // Four standard errors each.
        assertThat(mean).isCloseTo(3.5, within(4 * Math.sqrt(3.5 / n)));
        assertThat(squares / n - mean * mean).isCloseTo(3.5, within(0.07));
        assertThat(zeros / (double) n).isCloseTo(Math.exp(-3.5), within(0.0022));
        assertThat(counts.next(0)).isZero();
    }

    @Test
    void aSeedGivesTheSameCounts() {
        PoissonCounts one = new PoissonCounts(9);
        PoissonCounts two = new PoissonCounts(9);
        PoissonCounts other = new PoissonCounts(10);
        int same = 0;
        for (int i = 0; i < 100; i++) {
            int count = one.next(1e4);
            assertThat(count).isEqualTo(two.next(1e4)).isBetween(9500, 10500);
            same += count == other.next(1e4) ? 1 : 0;
        }
        assertThat(same).isLessThan(10);
    }
}
