package org.nearedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ShiftDistributionTest {
    private static final ShiftDistribution THREE = new ShiftDistribution(new float[] {0.25f, 0.5f, 0.25f});

    @Test
    void aSingleChannelBecomesTheDistribution() {
        ShiftDistribution uneven = new ShiftDistribution(new float[] {0, 0.125f, 0.5f, 0, 0.375f});
        float[] row = new float[9];
        row[4] = 2;
        // A share of 1/8 stands one channel below, 3/8 two above.
        assertThat(uneven.smeared(row, 9)).containsExactly(0, 0, 0, 0.25f, 1, 0, 0.75f, 0, 0);
    }

    @Test
    void curvesDoNotRunIntoEachOther() {
        assertThat(THREE.smeared(new float[] {0, 0, 4, 8, 0, 0}, 3)).containsExactly(0, 1, 3, 6, 2, 0);
    }

    @Test
    void beyondItsEndsACurveGoesOnAsItEnds() {
        assertThat(THREE.smeared(new float[] {4, 8}, 1)).containsExactly(4, 8);
    }

    @Test
    void noMoveAtAllLeavesEveryBit() {
        float[] row = {0.1f, 0.7f, -3};
        assertThat(new ShiftDistribution(new float[] {0, 1, 0}).smeared(row, 3)).containsExactly(row);
        assertThat(new ShiftDistribution(new float[] {1}).smeared(row, 3)).containsExactly(row);
    }

    @Property(tries = 100)
    void whatStandsInsideKeepsItsSumAndItsCentreMovesByTheMean(@ForAll long seed) {
        ShiftDistribution uneven = new ShiftDistribution(new float[] {0.125f, 0, 0.25f, 0.5f, 0.125f});
        float[] row = new float[14];
        System.arraycopy(SmallBundle.random(new SplittableRandom(seed), 1, 10)[0], 0, row, 2, 10);
        double before = 0;
        double after = 0;
        double moment = 0;
        float[] smeared = uneven.smeared(row, 14);
        for (int i = 0; i < 14; i++) {
            before += row[i];
            after += smeared[i];
            moment += i * (smeared[i] - row[i]);
        }
        assertThat(after).isCloseTo(before, within(1e-5));
        // -2/8 + 4/8 + 2/8 = 1/2 channel.
        assertThat(moment).isCloseTo(0.5 * before, within(1e-4));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        float[] wide = new float[203];
        wide[0] = 1;
        for (float[] shares : new float[][] {
            {}, {0.5f, 0.5f}, {0.5f, 0.6f, 0.5f}, {0.2f, 0.2f, 0.2f}, {1.5f, -0.5f, 0}, {Float.NaN, 1, 0}, wide
        }) {
            assertThatThrownBy(() -> new ShiftDistribution(shares))
                    .as(Arrays.toString(shares))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("share");
        }
    }
}
