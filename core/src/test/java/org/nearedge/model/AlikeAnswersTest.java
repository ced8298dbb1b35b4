package org.nearedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlikeAnswersTest {
    /** Squared distances 1, 4, 9: the median distance is 2 and the width 0.6. */
    private final float[][] answers = {{0}, {1}, {3}};

    private final float[][] targets = {{2}, {4}, {10}};
    private final AlikeAnswers alike = new AlikeAnswers(List.of("a", "b", "c"), answers, targets);

    /** Of a record whose answer is so far away. */
    private static double weight(double distance) {
        return Math.exp(-distance * distance / (2 * 0.36)) + 1e-6;
    }

    private static double spread(double[] weights, double[] values) {
        double sum = 0;
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            mean += weights[i] * values[i];
            squares += weights[i] * values[i] * values[i];
        }
        mean /= sum;
        return Math.sqrt(squares / sum - mean * mean);
    }

    @Test
    void recordsCountByHowAlikeTheirAnswersAre() {
        double expected = spread(new double[] {weight(0.5), weight(0.5), weight(2.5)}, new double[] {2, 4, 10});
        assertThat(alike.disagreement(new float[] {0.5f}, null)).isCloseTo(expected, within(1e-6));
        // Two targets 2 apart that count alike: 1, and a little for the third.
        assertThat(expected).isCloseTo(1, within(0.01));
    }

    @Test
    void theOwnStructureDoesNotSpeak() {
        double expected = spread(new double[] {weight(0.5), weight(2.5)}, new double[] {2, 10});
        assertThat(alike.disagreement(new float[] {0.5f}, "b")).isCloseTo(expected, within(1e-6));
        AlikeAnswers one = new AlikeAnswers(List.of("a", "a", "a"), answers, targets);
        assertThat(one.disagreement(new float[] {0.5f}, "a")).isZero();
    }

    @Test
    void whereNoAnswerIsAlikeAllSpeak() {
        double all = spread(new double[] {1, 1, 1}, new double[] {2, 4, 10});
        assertThat(alike.disagreement(new float[] {1000}, null)).isCloseTo(all, within(1e-6));
        double others = spread(new double[] {1, 1}, new double[] {2, 4});
        assertThat(alike.disagreement(new float[] {1000}, "c")).isCloseTo(others, within(1e-6));
    }

    @Test
    void theOrderOfTheRecordsDoesNotMatter() {
        AlikeAnswers turned =
                new AlikeAnswers(List.of("c", "b", "a"), new float[][] {{3}, {1}, {0}}, new float[][] {{10}, {4}, {2}});
        for (float answer = -8; answer <= 8; answer += 0.25f) {
            float[] asked = {answer};
            assertThat(turned.disagreement(asked, "b")).isCloseTo(alike.disagreement(asked, "b"), within(1e-9));
        }
    }

    @Test
    void severalOutputsGiveTheirRootMeanSquare() {
        // One output disagrees by 3 about its mean, the other by 4; all answers are the same.
        AlikeAnswers two =
                new AlikeAnswers(List.of("a", "b"), new float[][] {{1, 1}, {1, 1}}, new float[][] {{0, 10}, {6, 2}});
        assertThat(two.disagreement(new float[] {1, 1}, null)).isCloseTo(Math.sqrt(25 / 2.0), within(1e-6));
    }
}
