package org.nearedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NearestRecordsTest {
    /** The search gives up on records that are too far half-way: it must find what looking at all of each finds. */
    @Test
    void theNearestAreFoundAmongMany() {
        SplittableRandom random = new SplittableRandom(4);
        float[][] many = SmallBundle.random(random, 200, 45);
        List<String> structures = new ArrayList<>();
        for (int i = 0; i < many.length; i++) {
            structures.add("structure " + i / 3);
        }
        NearestRecords records = new NearestRecords(structures, many, 41, NoveltyMeasure.DISTANCE);
        for (float[] input : SmallBundle.random(random, 50, 45)) {
            double mean = Arrays.stream(many)
                    .mapToDouble(row -> distance(input, row, 41))
                    .sorted()
                    .limit(NearestRecords.COUNT)
                    .average()
                    .orElseThrow();
            assertThat(records.novelty(input, null)).isCloseTo(mean, within(1e-12));
        }
    }

    private static double distance(float[] a, float[] b, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double difference = a[i] - b[i];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }
}
