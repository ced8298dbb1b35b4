package org.nearedge.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AugmenterTest {
    private static final double STEP = 0.1;
    private static final int LENGTH = 60;
    private static final int MARGIN = 10;

    /** Gaussian peaks of sigma 5 channels at 20, 30 and 40; the first two of one structure. */
    private static LabelledRecords records() {
        float[][] wide = new float[3][LENGTH + 2 * MARGIN];
        float[][] inputs = new float[3][LENGTH];
        for (int row = 0; row < 3; row++) {
            for (int i = 0; i < wide[row].length; i++) {
                double x = (i - MARGIN - 20 - 10 * row) / 5.0;
                wide[row][i] = (float) Math.exp(-x * x / 2);
            }
            System.arraycopy(wide[row], MARGIN, inputs[row], 0, LENGTH);
        }
        float[][] targets = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        return Labelled.of(List.of("a", "a", "b"), wide, MARGIN, inputs, targets);
    }

    private static Augmenter augmenter(Augmentation settings) {
        return new Augmenter(settings, records());
    }

    private static int[] many(int row, int count) {
        int[] rows = new int[count];
        java.util.Arrays.fill(rows, row);
        return rows;
    }

    private static double centre(float[] spectrum) {
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < spectrum.length; i++) {
            sum += spectrum[i];
            weighted += i * spectrum[i];
        }
        return weighted / sum;
    }

    @Test
    void withoutSettingsNothingChanges() {
        Augmenter.Batch batch = augmenter(Augmentation.NONE).batch(new int[] {2, 0}, new SplittableRandom(1));
        assertThat(batch.inputs()[0]).containsExactly(records().inputs()[2], within(1e-6f));
        assertThat(batch.targets()[1]).containsExactly(1, 0, 0);
    }

    @Test
    void mixturesStayWithinAStructureAndMixTheTargetAlike() {
        Augmentation settings = new Augmentation(1, 0, 0, 0, 0, 0, 0, 0);
        Augmenter.Batch batch = augmenter(settings).batch(many(0, 200), new SplittableRandom(1));
        int mixed = 0;
        for (int i = 0; i < 200; i++) {
            float[] target = batch.targets()[i];
            assertThat(target[2]).isZero();
            assertThat(target[0] + target[1]).isCloseTo(1, within(1e-6f));
            // Both peaks have the same area: the centre moves with the share.
            assertThat(centre(batch.inputs()[i])).isCloseTo(20 + 10 * target[1], within(0.01));
            mixed += target[1] > 0 ? 1 : 0;
        }
        assertThat(mixed).isBetween(70, 130);
    }

    @Test
    void mixturesOfAnyStructureReachAll() {
        Augmentation settings = new Augmentation(0, 1, 0, 0, 0, 0, 0, 0);
        Augmenter.Batch batch = augmenter(settings).batch(many(0, 60), new SplittableRandom(1));
        assertThat(List.of(batch.targets()))
                .anyMatch(target -> target[2] > 0.1f)
                .anyMatch(target -> target[1] > 0.1f);
    }

    @Test
    void onsetJitterMovesByWhatIsSaid() {
        Augmentation settings = new Augmentation(0, 0, 0.15, 0, 0, 0, 0, 0);
        Augmenter.Batch batch = augmenter(settings).batch(many(1, 2000), new SplittableRandom(1));
        double sum = 0;
        double squares = 0;
        for (float[] input : batch.inputs()) {
            double moved = (centre(input) - 30) * STEP;
            sum += moved;
            squares += moved * moved;
        }
        assertThat(sum / 2000).isCloseTo(0, within(0.015));
        assertThat(Math.sqrt(squares / 2000)).isCloseTo(0.15, within(0.01));
    }

    @Test
    void broadeningWidensUpToWhatIsSaid() {
        Augmentation settings = new Augmentation(0, 0, 0, 0.4, 0, 0, 0, 0);
        Augmenter.Batch batch = augmenter(settings).batch(many(1, 200), new SplittableRandom(1));
        double widest = 0;
        for (float[] input : batch.inputs()) {
            double variance = 0;
            double sum = 0;
            for (int i = 0; i < LENGTH; i++) {
                variance += input[i] * Math.pow((i - 30) * STEP, 2);
                sum += input[i];
            }
            double sigma = Math.sqrt(variance / sum);
            assertThat(sigma).isBetween(0.495, Math.sqrt(0.25 + 0.16) + 0.005);
            widest = Math.max(widest, sigma);
            assertThat(input[30]).isCloseTo(1, within(1e-6f));
        }
        assertThat(widest).isGreaterThan(0.62);
    }

    @Test
    void poissonNoiseGrowsWithTheRootOfTheIntensity() {
        Augmentation settings = new Augmentation(0, 0, 0, 0, 0, 400, 400, 0);
        int n = 4000;
        Augmenter.Batch batch = augmenter(settings).batch(many(1, n), new SplittableRandom(1));
        // At channel 38, where the intensity is exp(-1.28); the maximum is used up by the normalisation.
        double[] values = new double[n];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            values[i] = batch.inputs()[i][38];
            mean += values[i] / n;
        }
        double variance = 0;
        for (double value : values) {
            variance += (value - mean) * (value - mean) / n;
        }
        double expected = Math.sqrt(Math.exp(-1.28) / 400);
        assertThat(Math.sqrt(variance)).isCloseTo(expected, within(0.15 * expected));
        assertThat(List.of(batch.inputs()))
                .allSatisfy(input -> assertThat(maximum(input)).isCloseTo(1, within(1e-6f)));
    }

    private static float maximum(float[] values) {
        float max = values[0];
        for (float value : values) {
            max = Math.max(max, value);
        }
        return max;
    }

    @Test
    void theSameRandomNumbersGiveTheSameBatch() {
        Augmentation settings = new Augmentation(0.3, 0.3, 0.1, 0.2, 0.05, 100, 1000, 0.25);
        Augmenter.Batch first = augmenter(settings).batch(new int[] {0, 1, 2}, new SplittableRandom(9));
        Augmenter.Batch second = augmenter(settings).batch(new int[] {0, 1, 2}, new SplittableRandom(9));
        assertThat(second.inputs()).isDeepEqualTo(first.inputs());
        assertThat(second.targets()).isDeepEqualTo(first.targets());
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new Augmentation(0.6, 0.6, 0, 0, 0, 0, 0, 0)).hasMessageContaining("0.6 and 0.6");
        assertThatThrownBy(() -> new Augmentation(0, 0, -1, 0, 0, 0, 0, 0)).hasMessageContaining("below 0");
        assertThatThrownBy(() -> new Augmentation(0, 0, 0, 0, 0, 9, 8, 0)).hasMessageContaining("counts");
        assertThatThrownBy(() -> new Augmentation(0, 0, 0, 1e9, 0, 0, 0, 0)).hasMessageContaining("10.0 eV");
    }
}
