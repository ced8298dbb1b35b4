package org.nearedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.nearedge.library.LocalProperty;

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
        Calibration calibration =
                Calibration.of(new Ensemble.Answer(known[0], known[1]), known[2], known[2].length, CURVES);
        float[][][] unseen = records(2, 4000);
        assertThat(coverage(calibration, unseen, 0, OUTPUTS / 2)).isBetween(0.89, 0.91);
        assertThat(coverage(calibration, unseen, OUTPUTS / 2, OUTPUTS)).isBetween(0.89, 0.91);
    }

    @Test
    void wideSpreadGivesAWideInterval() {
        float[][][] known = records(3, 200);
        Calibration calibration =
                Calibration.of(new Ensemble.Answer(known[0], known[1]), known[2], known[2].length, CURVES);
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
        Calibration calibration =
                Calibration.of(new Ensemble.Answer(known[0], known[1]), known[2], known[2].length, curves(OUTPUTS));
        for (int i = 0; i < OUTPUTS; i++) {
            // With 25 records the quantile is 0.9 * 26 / 25: 24 of 25 records.
            assertThat(coverage(calibration, known, i, i + 1)).isGreaterThanOrEqualTo(24 / 25.0 - 1e-9);
        }
    }

    /**
     * Groups whose members all err alike: with as many groups as records the quantile is too low for new groups, with
     * the true number it covers 90 % of them.
     */
    @Test
    void recordsOfOneStructureCountAsOne() {
        int groups = 12;
        int sites = 5;
        double alike = 0;
        double counted = 0;
        int rounds = 400;
        OutputProperties one = new OutputProperties(List.of(LocalProperty.BOND_LENGTH), List.of(1.0));
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < rounds; round++) {
            float[][] targets = new float[groups * sites][1];
            for (int group = 0; group < groups; group++) {
                float error = (float) random.nextGaussian();
                for (int site = 0; site < sites; site++) {
                    targets[group * sites + site][0] = error;
                }
            }
            Ensemble.Answer zero = new Ensemble.Answer(new float[targets.length][1], new float[targets.length][1]);
            alike += covered(Calibration.of(zero, targets, targets.length, one), random) / rounds;
            counted += covered(Calibration.of(zero, targets, groups, one), random) / rounds;
        }
        // The twelfth of twelve errors: 12 / 13 of new ones are within; the eleventh: 11 / 13.
        assertThat(counted).isCloseTo(12 / 13.0, within(0.02));
        assertThat(alike).isCloseTo(11 / 13.0, within(0.02));
    }

    /** Share of new groups inside. */
    private static double covered(Calibration calibration, SplittableRandom random) {
        float half = calibration.halfWidth(new float[1])[0];
        int inside = 0;
        for (int i = 0; i < 200; i++) {
            inside += Math.abs(random.nextGaussian()) <= half ? 1 : 0;
        }
        return inside / 200.0;
    }
}
