package org.nearedge.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearningCurvesTest {
    private static TrainingProgress look(int member, int epoch, double training, double validation) {
        return new TrainingProgress(member, 2, epoch, 4, training, validation, 2 * validation, Duration.ZERO);
    }

    @Test
    void everyLookIsALineAndIsPassedOn() {
        List<TrainingProgress> passed = new ArrayList<>();
        LearningCurves curves = new LearningCurves(passed::add);
        List<TrainingProgress> looks =
                List.of(look(1, 2, 0.5, 0.25), look(1, 4, 1 / 3.0, 2e-5), look(2, 2, Double.NaN, 0.125));
        looks.forEach(curves::at);
        assertThat(passed).isEqualTo(looks);
        assertThat(curves.csv())
                .isEqualTo("member,epoch,training_error,validation_error\n"
                        + "1,2,0.500000,0.250000\n"
                        + "1,4,0.333333,2.00000e-05\n"
                        + "2,2,,0.125000\n");
    }

    @Test
    void withoutALookThereIsTheHeadingAlone() {
        assertThat(new LearningCurves(TrainingProgress.Listener.NONE).csv().lines())
                .hasSize(1);
    }
}
