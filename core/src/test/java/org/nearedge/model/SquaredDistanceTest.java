package org.nearedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class SquaredDistanceTest {
    @Property(tries = 200)
    void itIsTheSumOfSquaresOrTooLarge(
            @ForAll @IntRange(max = 140) int count,
            @ForAll @DoubleRange(max = 40) double most,
            @ForAll @IntRange(max = 1000) int seed) {
        float[][] both = SmallBundle.random(new SplittableRandom(seed), 2, 150);
        double plain = 0;
        for (int i = 0; i < count; i++) {
            double difference = both[0][i] - both[1][i];
            plain += difference * difference;
        }
        double found = SquaredDistance.of(both[0], both[1], count, most);
        if (plain < most - 1e-9) {
            assertThat(found).isCloseTo(plain, within(1e-9));
        } else if (plain > most + 1e-9) {
            assertThat(found).isGreaterThan(most);
        }
        assertThat(SquaredDistance.of(both[0], both[1], count, Double.POSITIVE_INFINITY))
                .isCloseTo(plain, within(1e-9));
    }
}
