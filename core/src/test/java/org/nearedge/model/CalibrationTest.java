package org.nearedge.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final int OUTPUTS = 12;

    /** Two curves of six numbers: the errors of one curve are alike. */
    private static final OutputGrid CURVES = curves(2);

    private static OutputGrid curves(int channels) {
        return new OutputGrid(
                List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l")
                        .subList(0, channels),
                0,
                0.1,
                OUTPUTS / channels,
                0.5,
                "1");
    }

    /** Errors whose size goes with the spread, three times as large in the second half of the outputs. */
    private static float[][][] records(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] mean = new float[count][OUTPUTS];
        float[][] spread = new float[count][OUTPUTS];
        float[][] target = new float[count][OUTPUTS];
        for (int row = 0; row < count; row++) {
            for (int i = 0; i < OUTPUTS; i++) {
                mean[row][i] = 100;
                spread[row][i] = (float) (0.5 + random.nextDouble());
                double size = spread[row][i] * (i < OUTPUTS / 2 ? 1 : 3);
                target[row][i] = (float) (100 + size * random.nextGaussian());
            }
        }
        return new float[][][] {mean, spread, target};
    }

    private static double coverage(Calibration calibration, float[][][] records, int from, int to) {
        int within = 0;
        for (int row = 0; row < records[0].length; row++) {
            float[] half = calibration.halfWidth(records[1][row]);
            for (int i = from; i < to; i++) {
                within += Math.abs(records[2][row][i] - records[0][row][i]) <= half[i] ? 1 : 0;
            }
        }
        return (double) within / (records[0].length * (to - from));
    }

    @Test
    void coversNineTenthsOfUnseenTargetsInEveryRegion() {
        float[][][] known = records(1, 2000);
        Calibration calibration = Calibration.of(new Ensemble.Answer(known[0], known[1]), known[2], CURVES);
        float[][][] unseen = records(2, 4000);
        assertThat(coverage(calibration, unseen, 0, OUTPUTS / 2)).isBetween(0.89, 0.91);
        assertThat(coverage(calibration, unseen, OUTPUTS / 2, OUTPUTS)).isBetween(0.89, 0.91);
    }

    @Test
    void wideSpreadGivesAWideInterval() {
        float[][][] known = records(3, 200);
        Calibration calibration = Calibration.of(new Ensemble.Answer(known[0], known[1]), known[2], CURVES);
        float[] narrow = new float[OUTPUTS];
        float[] wide = new float[OUTPUTS];
        java.util.Arrays.fill(wide, 1);
        for (int i = 0; i < OUTPUTS; i++) {
            assertThat(calibration.halfWidth(wide)[i]).isGreaterThan(calibration.halfWidth(narrow)[i]);
            assertThat(calibration.halfWidth(narrow)[i]).isPositive();
        }
    }

    @Property(tries = 30)
    void neverCoversLessOfWhatItWasMadeFrom(@ForAll long seed) {
        float[][][] known = records(seed, 25);
        Calibration calibration = Calibration.of(new Ensemble.Answer(known[0], known[1]), known[2], curves(OUTPUTS));
        for (int i = 0; i < OUTPUTS; i++) {
            // With 25 records the quantile is 0.9 * 26 / 25: 24 of 25 records.
            assertThat(coverage(calibration, known, i, i + 1)).isGreaterThanOrEqualTo(24 / 25.0 - 1e-9);
        }
    }
}
