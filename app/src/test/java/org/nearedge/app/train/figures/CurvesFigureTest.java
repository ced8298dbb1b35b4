package org.nearedge.app.train.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.train.TrainingProgress;

class CurvesFigureTest {
    private static TrainingProgress look(int member, int epoch, double training, double validation) {
        return new TrainingProgress(member, 2, epoch, 9, training, 0.001 * validation, validation, Duration.ZERO);
    }

    private static final List<TrainingProgress> LOOKS =
            List.of(look(1, 3, 0.9, 0.8), look(1, 6, 0.5, 0.45), look(1, 9, 0.31, 0.6), look(2, 3, 0.7, 0.75));

    @Test
    void theNewestNetworkIsInFrontAndBold() {
        FigureSpec figure = CurvesFigure.of(LOOKS, Map.of("Figure", "train/curves"));

        assertThat(figure.curves())
                .extracting(FigureSpec.Curve::name)
                .containsExactly(
                        "validation of network 2",
                        "training of network 2",
                        "network 1, validation",
                        "network 1, training");
        assertThat(figure.curves().get(0).role()).isEqualTo(Role.PREDICTED);
        assertThat(figure.curves().get(2).y()).containsExactly(0.8, 0.45, 0.6);
        assertThat(figure.curves().get(3).y()).containsExactly(0.9, 0.5, 0.31);
        assertThat(figure.provenance()).containsEntry("Figure", "train/curves");
    }

    @Test
    void eachNetworksBestIsMarked() {
        FigureSpec.Points best = CurvesFigure.of(LOOKS, Map.of()).points().get(0);
        assertThat(best.x()).containsExactly(3, 6);
        assertThat(best.y()).containsExactly(0.75, 0.45);
        assertThat(best.help()).contains("network 1: best after epoch 6, validation 0.450, training 0.500");
    }

    /** The axis goes to the last epoch, so that it is seen how far it is; its height holds all errors. */
    @Test
    void theAxesHoldWhatIsToCome() {
        FigureSpec figure = CurvesFigure.of(LOOKS, Map.of());
        assertThat(figure.xFrom()).isZero();
        assertThat(figure.xTo()).isEqualTo(9);
        assertThat(figure.axes().yFrom()).isEqualTo(0.2);
        assertThat(figure.axes().yTo()).isEqualTo(1);
        FigureSpec wide = CurvesFigure.of(List.of(look(1, 3, 3.1, 0.004)), Map.of());
        assertThat(wide.axes().yFrom()).isEqualTo(0.002);
        assertThat(wide.axes().yTo()).isEqualTo(5);
    }

    @Test
    void oneNetworkAloneNeedsNoNumberAndNothingIsAnEmptyFigure() {
        TrainingProgress alone = new TrainingProgress(1, 1, 3, 9, Double.NaN, 0.1, 0.2, Duration.ZERO);
        assertThat(CurvesFigure.of(List.of(alone), Map.of()).curves())
                .extracting(FigureSpec.Curve::name)
                .containsExactly("validation", "training");
        assertThat(CurvesFigure.of(List.of(), Map.of()).isEmpty()).isTrue();
    }
}
