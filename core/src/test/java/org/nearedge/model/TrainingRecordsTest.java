package org.nearedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingRecordsTest {
    private final float[][] inputs = {{0, 0}, {3, 4}, {6, 8}, {30, 40}, {0, 1}};
    private final float[][] targets = {{1, 1}, {3, 1}, {2, 1}, {50, 50}, {2, 1}};
    private final TrainingRecords records = new TrainingRecords(List.of("a", "b", "c", "d", "a"), inputs, targets, 2);

    @Test
    void distanceIsTheMeanOfTheThreeNearest() {
        // From (0, 0): itself 0, (0, 1) at 1, (3, 4) at 5.
        assertThat(records.support(new float[] {0, 0}).distance()).isCloseTo(2, within(1e-6));
    }

    @Test
    void disagreementIsTheSpreadOfTheirTargets() {
        // Targets of those: first output 1, 2, 3 about 2, squares 1, 0, 1; second all 1.
        assertThat(records.support(new float[] {0, 0}).disagreement()).isCloseTo(Math.sqrt(2.0 / 6), within(1e-6));
    }

    @Test
    void theTrainingSetsOwnDistancesLeaveTheOwnStructureOut() {
        // Record (0, 0) of structure a: 5, 10 and 50 to b, c and d; its twin does not count. The least of all is b's:
        // 5 to (0, 0), sqrt(18) to (0, 1) and 5 to (6, 8).
        double least = (5 + Math.sqrt(18) + 5) / 3;
        assertThat(records.distancePercentile(least - 1e-6)).isZero();
        assertThat(records.distancePercentile(least + 1e-6)).isEqualTo(20);
        assertThat(records.distancePercentile(1e9)).isEqualTo(100);
    }

    @Test
    void ownDisagreementsLeaveTheOwnStructureOut() {
        // Only d has near it three records that agree within 1; whoever counts d among its three disagrees by tens.
        assertThat(records.disagreementPercentile(5)).isEqualTo(60);
    }
}
