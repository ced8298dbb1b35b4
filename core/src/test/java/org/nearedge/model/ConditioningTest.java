package org.nearedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ConditioningTest {
    private static final int SIZE = 200;
    private static final double FIRST = -1;
    private static final double STEP = 0.1;

    private static Conditioning smoothing(double sigma) {
        return new Conditioning(sigma, null, null, false);
    }

    private static double energy(int channel) {
        return FIRST + channel * STEP;
    }

    /** A peak of height 1 in the middle of the grid. */
    private static float[] peak(double sigma) {
        float[] row = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            row[i] = (float) gaussian(energy(i) - 9, sigma);
        }
        return row;
    }

    private static double gaussian(double e, double sigma) {
        return Math.exp(-0.5 * e * e / (sigma * sigma));
    }

    @Test
    void aGaussianIsBroadenedAsTwoGaussiansAre() {
        float[] row = peak(0.6);
        smoothing(0.8).apply(row, 0, SIZE, FIRST, STEP);
        // Variances add, 0.36 + 0.64 = 1, and the area stays.
        for (int i = 0; i < SIZE; i++) {
            assertThat(row[i]).isCloseTo((float) (0.6 * gaussian(energy(i) - 9, 1)), within(2e-4f));
        }
    }

    @Test
    void theEndsAreContinuedAsTheyAre() {
        float[] flat = new float[SIZE];
        float[] ramp = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            flat[i] = 0.7f;
            ramp[i] = i;
        }
        smoothing(1.5).apply(flat, 0, SIZE, FIRST, STEP);
        smoothing(0.5).apply(ramp, 0, SIZE, FIRST, STEP);
        for (int i = 0; i < SIZE; i++) {
            assertThat(flat[i]).isCloseTo(0.7f, within(1e-6f));
            if (i >= 20 && i < SIZE - 20) {
                // A straight line has nothing to smooth where the kernel, 4 * 5 channels to a side, is on the grid.
                assertThat(ramp[i]).isCloseTo(i, within(1e-4f));
            }
        }
        // Beyond the first channel it is 0 all along, not below: the mean is pulled up.
        assertThat(ramp[0]).isGreaterThan(1);
    }

    @Test
    void theMeanFarAboveTheEdgeBecomesOne() {
        float[] row = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            row[i] = i < 150 ? 3 : 0.25f + 0.01f * (i - 150);
        }
        new Conditioning(0, 14.0, 18.9, false).apply(row, 0, SIZE, FIRST, STEP);
        // Channels 150 to 199 were 0.25 to 0.74: mean 0.495.
        double sum = 0;
        for (int i = 150; i < SIZE; i++) {
            sum += row[i];
        }
        assertThat(sum / 50).isCloseTo(1, within(1e-5));
        assertThat(row[0]).isCloseTo(3 / 0.495f, within(1e-4f));
    }

    @Test
    void whereNothingIsLeftTheMaximumStaysTheScale() {
        for (float left : new float[] {0, 0.019f, -0.5f}) {
            float[] row = peak(0.6);
            java.util.Arrays.fill(row, 150, SIZE, left);
            float[] before = row.clone();
            new Conditioning(0, 14.0, 18.9, false).apply(row, 0, SIZE, FIRST, STEP);
            assertThat(row).containsExactly(before);
        }
        float[] outside = peak(0.6);
        new Conditioning(0, 30.0, 40.0, false).apply(outside, 0, SIZE, FIRST, STEP);
        assertThat(outside).containsExactly(peak(0.6));
    }

    @Test
    void theRootComesLastAndOfLessThanNothingIsNothing() {
        float[] row = {-4, 0, 4, 16, 4};
        new Conditioning(0, null, null, true).apply(row, 0, 5, 0, 1);
        assertThat(row).containsExactly(0, 0, 2, 4, 2);
        float[] scaled = {36, 4, 4, 4};
        new Conditioning(0, 1.0, 3.0, true).apply(scaled, 0, 4, 0, 1);
        assertThat(scaled).containsExactly(3, 1, 1, 1);
    }

    @Test
    void onlyTheCurveIsTouched() {
        float[] row = new float[SIZE + 7];
        System.arraycopy(peak(0.6), 0, row, 3, SIZE);
        row[2] = 5;
        row[SIZE + 3] = 6;
        new Conditioning(0.8, 5.0, 10.0, true).apply(row, 3, SIZE, FIRST, STEP);
        assertThat(row).startsWith(0, 0, 5).endsWith(6, 0, 0, 0);
        float[] alone = peak(0.6);
        new Conditioning(0.8, 5.0, 10.0, true).apply(alone, 0, SIZE, FIRST, STEP);
        assertThat(java.util.Arrays.copyOfRange(row, 3, SIZE + 3)).containsExactly(alone);
    }

    @Property(tries = 100)
    void noneLeavesEveryBit(@ForAll @Size(9) float[] row) {
        float[] before = row.clone();
        Conditioning.NONE.apply(row, 0, 9, 0, 0.1);
        assertThat(row).containsExactly(before);
    }

    @Property(tries = 100)
    void smoothedValuesStayBetweenTheLeastAndTheMost(
            @ForAll long seed, @ForAll @FloatRange(min = 0.01f, max = 5) float sigma) {
        float[] row = SmallBundle.random(new SplittableRandom(seed), 1, 30)[0];
        float[] smoothed = row.clone();
        smoothing(sigma).apply(smoothed, 0, 30, 0, 0.1);
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (float value : row) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        for (float value : smoothed) {
            assertThat(value).isBetween(least - 1e-6f, most + 1e-6f);
        }
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        for (double sigma : new double[] {-0.1, 5.1, Double.NaN}) {
            assertThatThrownBy(() -> smoothing(sigma)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Conditioning(0, 14.0, null, false)).hasMessageContaining("a range from 14.0");
        assertThatThrownBy(() -> new Conditioning(0, null, 14.0, false)).hasMessageContaining("to 14.0");
        assertThatThrownBy(() -> new Conditioning(0, 14.0, 14.0, false)).hasMessageContaining("a range");
        assertThatThrownBy(() -> new Conditioning(0, Double.NaN, 14.0, false)).hasMessageContaining("a range");
    }
}
