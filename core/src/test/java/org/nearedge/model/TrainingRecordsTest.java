package org.nearedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TrainingRecordsTest {
    private final float[][] inputs = {{0, 0}, {3, 4}, {6, 8}, {30, 40}, {0, 1}};
    private final float[][] targets = {{1, 1}, {3, 1}, {2, 1}, {50, 50}, {2, 1}};
    private final TrainingRecords records =
            new TrainingRecords(List.of("a", "b", "c", "d", "a"), inputs, targets, targets, 2, NoveltyMeasure.DISTANCE);

    @Test
    void noveltyIsTheMeanDistanceToTheThreeNearest() {
        // From (0, 0): itself 0, (0, 1) at 1, (3, 4) at 5.
        assertThat(records.support(new float[] {0, 0}, new float[] {1, 1}).novelty())
                .isCloseTo(2, within(1e-6));
    }

    @Test
    void theTrainingSetsOwnDistancesLeaveTheOwnStructureOut() {
        // Record (0, 0) of structure a: 5, 10 and 50 to b, c and d; its twin does not count. The least of all is b's:
        // 5 to (0, 0), sqrt(18) to (0, 1) and 5 to (6, 8).
        double least = (5 + Math.sqrt(18) + 5) / 3;
        assertThat(records.noveltyPercentile(least - 1e-6)).isZero();
        assertThat(records.noveltyPercentile(least + 1e-6)).isEqualTo(20);
        assertThat(records.noveltyPercentile(1e9)).isEqualTo(100);
    }

    @Test
    void disagreementIsTheSpreadOfTheTargetsThatAreAnsweredAlike() {
        // Answers of two sorts, 100 apart; where 0 is answered the truth is 1, 2 or 3, where 100 is, always 7.
        float[][] answers = {{0}, {0}, {0}, {100}, {100}, {100}};
        float[][] truth = {{1}, {2}, {3}, {7}, {7}, {7}};
        TrainingRecords two = new TrainingRecords(
                List.of("a", "b", "c", "d", "e", "f"), new float[6][2], answers, truth, 2, NoveltyMeasure.DISTANCE);
        float[] any = {0, 0};
        // The width is 0.3 of the median distance, 100: the other sort counts by exp(-1 / (2 * 0.3^2)).
        double q = Math.exp(-1 / (2 * 0.09));
        double low = (14 + 147 * q) / (3 + 3 * q) - Math.pow((6 + 21 * q) / (3 + 3 * q), 2);
        double high = (147 + 14 * q) / (3 + 3 * q) - Math.pow((21 + 6 * q) / (3 + 3 * q), 2);
        assertThat(two.support(any, new float[] {0}).disagreement()).isCloseTo(Math.sqrt(low), within(1e-3));
        assertThat(two.support(any, new float[] {100}).disagreement()).isCloseTo(Math.sqrt(high), within(1e-3));
    }

    /** The search gives up on records that are too far half-way: it must find what looking at all of each finds. */
    @Test
    void theNearestAreFoundAmongMany() {
        SplittableRandom random = new SplittableRandom(4);
        float[][] many = SmallBundle.random(random, 200, 45);
        List<String> structures = new ArrayList<>();
        for (int i = 0; i < many.length; i++) {
            structures.add("structure " + i / 3);
        }
        TrainingRecords all = new TrainingRecords(
                structures,
                many,
                SmallBundle.random(random, 200, 2),
                SmallBundle.random(random, 200, 2),
                41,
                NoveltyMeasure.DISTANCE);
        for (float[] input : SmallBundle.random(random, 50, 45)) {
            double mean = Arrays.stream(many)
                    .mapToDouble(row -> distance(input, row, 41))
                    .sorted()
                    .limit(3)
                    .average()
                    .orElseThrow();
            assertThat(all.support(input, new float[2]).novelty()).isCloseTo(mean, within(1e-12));
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
