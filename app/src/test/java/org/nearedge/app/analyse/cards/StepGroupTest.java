package org.nearedge.app.analyse.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StepGroupTest {
    @Test
    void everyStepIsInOneGroupAndNoneIsLong() {
        assertThat(Arrays.stream(StepGroup.values()).flatMap(group -> group.kinds().stream()))
                .containsExactlyInAnyOrder(StepKind.values());
        assertThat(StepGroup.values())
                .allSatisfy(
                        group -> assertThat(group.kinds()).hasSizeBetween(2, 6).isSorted());
    }
}
