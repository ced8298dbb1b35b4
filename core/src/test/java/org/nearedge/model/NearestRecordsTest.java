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

    /** On a line at 0, 1, 3, 7 and 15. */
    private static NearestRecords line(float scale) {
        float[][] places = {{0}, {scale}, {3 * scale}, {7 * scale}, {15 * scale}};
        return new NearestRecords(List.of("a", "b", "c", "d", "e"), places, 1, NoveltyMeasure.RELATIVE_DISTANCE);
    }

    @Test
    void relativeDistancesAreInUnitsOfTheNeighboursOwn() {
        // From 2: b and c at 1, a at 2, mean 4/3. Their own three nearest: b 1, 2, 6; c 2, 3, 4; a 1, 3, 7; mean of
        // the means 3, 3 and 11/3 is 29/9.
        assertThat(line(1).novelty(new float[] {2}, null)).isCloseTo(12.0 / 29, within(1e-9));
        // Without b: c, a and d at 1, 2 and 5, mean 8/3; theirs 3, 11/3 and (4 + 6 + 7)/3, mean 37/9.
        assertThat(line(1).novelty(new float[] {2}, "b")).isCloseTo(24.0 / 37, within(1e-9));
        assertThat(line(8).novelty(new float[] {16}, null)).isCloseTo(12.0 / 29, within(1e-9));
    }

    @Test
    void sitesOfARecordsOwnStructureAreNoMeasureOfWhatIsUsual() {
        // A twin at 0.5 of the same structure brings a no nearer to others.
        NearestRecords twins = new NearestRecords(
                List.of("a", "a", "b"), new float[][] {{0}, {0.5f}, {4}}, 1, NoveltyMeasure.RELATIVE_DISTANCE);
        // b's own: 4 and 3.5, mean 3.75; a's: 4 and 3.5. From 6: 2, 5.5 and 6, mean 4.5, over mean (3.75 + 4 + 3.5)/3.
        assertThat(twins.novelty(new float[] {6}, null)).isCloseTo(4.5 / 3.75, within(1e-9));
    }

    @Test
    void withoutOthersNothingIsNew() {
        for (NoveltyMeasure measure : NoveltyMeasure.values()) {
            NearestRecords one = new NearestRecords(List.of("a", "a"), new float[][] {{0}, {1}}, 1, measure);
            assertThat(one.novelty(new float[] {9}, "a")).isZero();
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
