package org.nearedge.evaluate.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.model.ModelCatalog;

class CountingScoreTest {
    @Test
    void sharesAndWidthsAreCounted() {
        CountingScore.Sum sum = new CountingScore.Sum();
        double[] mean = {1, 1, 1, 1};
        double[] model = {0.3, 0.3, 0.3, 0.3};
        double[] counting = {0.4, 0.4, 0.4, 0.4};
        // Off by 0.2, 0.4, 0.5 and 0.6: within 0.3 one, within hypot(0.3, 0.4) = 0.5 three.
        double[] target = {1.2, 0.6, 1.5, 0.4};
        // Within the 0.4 by counting alone: two.
        double[] ideal = {1.1, 1.39, 1.41, 2};
        sum.add(true, mean, model, counting, target, ideal, Double.NEGATIVE_INFINITY);
        CountingScore score = sum.score();
        assertThat(score.before()).isEqualTo(0.25);
        assertThat(score.after()).isEqualTo(0.75);
        assertThat(score.repeated()).isEqualTo(0.5);
        assertThat(score.wider()).isCloseTo(0.5 / 0.3, within(1e-12));
        // An interval of a density ends at 0: from 0 to 1.5 where it was 0.7 to 1.3 before.
        CountingScore.Sum floored = new CountingScore.Sum();
        floored.add(false, new double[] {0.3}, new double[] {0.3}, new double[] {0.4}, new double[1], new double[1], 0);
        assertThat(floored.score().wider()).isCloseTo(0.8 / 0.6, within(1e-12));
        assertThat(floored.score().asCounts()).isZero();
    }

    @Test
    void theIntervalByCountingCoversAndVanishesWithoutNoise() throws Exception {
        int records = 16;
        int repeats = 2;
        SimulatedExperiment experiment = new SimulatedExperiment(
                ReferenceLibrary.bundled(),
                ModelCatalog.bundled().forBroadening("si-k-pdos", 0.5),
                records,
                repeats,
                11);
        double instrument = experiment.instrument(1);
        CountingScore noisy = experiment.counting(Conditions.of(100, instrument));
        CountingScore noisier = experiment.counting(Conditions.of(30, instrument));
        CountingScore quiet = experiment.counting(Conditions.of(1e8, instrument));
        // The outputs of one spectrum err together: as many trials as measurements, three standard deviations.
        double slack = 3 * Math.sqrt(0.9 * 0.1 / (records * repeats));
        assertThat(noisy.measurements()).isEqualTo(records * repeats);
        assertThat(noisy.asCounts()).isEqualTo(1);
        assertThat(noisy.repeated()).isBetween(0.9 - slack, 1.0);
        assertThat(noisy.after()).isBetween(Math.max(0.9 - slack, noisy.before()), 1.0);
        assertThat(noisier.repeated()).isBetween(0.9 - slack, 1.0);
        assertThat(noisier.wider()).isGreaterThan(noisy.wider());
        assertThat(noisy.wider()).isGreaterThan(1.005);
        assertThat(quiet.wider()).isCloseTo(1, within(1e-3));
        assertThat(quiet.after()).isCloseTo(quiet.before(), within(0.005));
    }
}
