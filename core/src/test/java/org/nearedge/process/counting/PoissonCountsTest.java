package org.nearedge.process.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Against the probabilities of the distribution itself: Pearson's statistic of the counts in groups of one or more. */
    @ParameterizedTest
    @ValueSource(doubles = {4, 31, 300, 20_000})
    void theFastWayHasTheSameDistribution(double mean) {
        PoissonCounts counts = new PoissonCounts(3);
        int n = 40_000;
        int groups = 16;
        double width = 6 * Math.sqrt(mean) / groups;
        int from = (int) Math.max(0, mean - 3 * Math.sqrt(mean));
        int[] seen = new int[groups + 2];
        for (int i = 0; i < n; i++) {
            seen[group(counts.nextOfMany(mean), from, width, groups)]++;
        }
        double[] probable = new double[groups + 2];
        double logarithm = -mean;
        for (int k = 0; k < mean + 12 * Math.sqrt(mean) + 10; k++) {
            logarithm += k == 0 ? 0 : Math.log(mean / k);
            probable[group(k, from, width, groups)] += Math.exp(logarithm);
        }
        double statistic = 0;
        int free = -1;
        for (int g = 0; g < seen.length; g++) {
            if (n * probable[g] > 5) {
                statistic += Math.pow(seen[g] - n * probable[g], 2) / (n * probable[g]);
                free++;
            }
        }
        // Mean and standard deviation of chi squared.
        assertThat(free).isGreaterThan(5);
        assertThat(statistic).isLessThan(free + 4 * Math.sqrt(2.0 * free));
    }

    private static int group(int count, int from, double width, int groups) {
        return Math.max(0, Math.min(groups + 1, 1 + (int) Math.floor((count - from) / Math.max(1, width))));
    }
}
