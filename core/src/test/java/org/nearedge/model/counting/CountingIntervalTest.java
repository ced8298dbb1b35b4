package org.nearedge.model.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nearedge.model.ModelCatalog;
import org.nearedge.model.Prediction;
import org.nearedge.model.Predictor;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

class CountingIntervalTest {
    private static Predictor model(String id) throws InputException {
        return ModelCatalog.bundled().forBroadening(id, 0.5);
    }

    private static Spectrum input(Predictor model) {
        InputGrid grid = model.input();
        double[] values = new double[grid.size()];
        for (int i = 0; i < values.length; i++) {
            double e = grid.first() + i * grid.step();
            values[i] = (1 + Math.tanh(e / 0.5)) / 2 * (0.6 + 0.4 * Math.exp(-Math.pow((e - 3) / 1.5, 2)));
        }
        return new Spectrum(
                "made up", EnergyAxis.uniform(grid.first(), grid.step(), grid.size()), values, Metadata.EMPTY);
    }

    private static List<Spectrum> noisy(Spectrum input, double deviation, int draws) {
        Random random = new Random(3);
        List<Spectrum> all = new ArrayList<>();
        for (int k = 0; k < draws; k++) {
            double[] values = input.toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] += deviation * random.nextGaussian();
            }
            all.add(input.withIntensity(values));
        }
        return all;
    }

    @Test
    void withoutDrawsTheIntervalIsTheModelsToTheBit() throws Exception {
        for (String id : List.of("si-k-geometry", "si-k-pdos")) {
            Predictor model = model(id);
            Prediction plain = model.predict(input(model), 1);
            Prediction same = CountingInterval.widened(model, plain, List.of(), List.of());
            assertThat(same.answer().lower()).containsExactly(plain.answer().lower());
            assertThat(same.answer().upper()).containsExactly(plain.answer().upper());
            assertThat(same.answer().parts().counting()).containsOnly(0);
            assertThat(same.neighbours()).isEqualTo(plain.neighbours());
        }
    }

    @Test
    void theVariancesAddUp() throws Exception {
        Predictor model = model("si-k-geometry");
        Spectrum input = input(model);
        Prediction plain = model.predict(input, 0);
        List<Spectrum> draws = noisy(input, 0.05, 40);
        Prediction wide = CountingInterval.widened(model, plain, draws, List.of());
        double[] squares = new double[plain.answer().mean().length];
        for (Spectrum draw : draws) {
            double[] mean = model.predict(draw, 0).answer().mean();
            for (int i = 0; i < squares.length; i++) {
                squares[i] += Math.pow(mean[i] - plain.answer().mean()[i], 2) / draws.size();
            }
        }
        for (int i = 0; i < squares.length; i++) {
            double half = plain.answer().upper()[i] - plain.answer().mean()[i];
            double counting = 1.6448536269514722 * Math.sqrt(squares[i]);
            assertThat(wide.answer().parts().model()[i]).isEqualTo(half);
            assertThat(wide.answer().parts().counting()[i]).isCloseTo(counting, within(1e-4 * counting + 1e-7));
            assertThat(wide.answer().upper()[i] - wide.answer().mean()[i])
                    .isCloseTo(Math.sqrt(half * half + counting * counting), within(1e-4 * half));
            assertThat(wide.answer().mean()[i]).isEqualTo(plain.answer().mean()[i]);
        }
    }

    @Test
    void moreNoiseNeverNarrows() throws Exception {
        for (String id : List.of("si-k-geometry", "si-k-pdos", "o-k-properties")) {
            Predictor model = model(id);
            Spectrum input = input(model);
            Prediction plain = model.predict(input, 0);
            double before = 0;
            for (double deviation : new double[] {0.001, 0.004, 0.016, 0.064}) {
                Prediction.Answer wide = CountingInterval.widened(model, plain, noisy(input, deviation, 64), List.of())
                        .answer();
                double width = 0;
                for (int i = 0; i < wide.mean().length; i++) {
                    assertThat(wide.lower()[i])
                            .isLessThanOrEqualTo(plain.answer().lower()[i]);
                    assertThat(wide.upper()[i])
                            .isGreaterThanOrEqualTo(plain.answer().upper()[i]);
                    width += wide.parts().counting()[i] / wide.parts().model()[i] / wide.mean().length;
                }
                assertThat(width).isGreaterThan(2 * before);
                before = width;
            }
        }
    }

    @Test
    void aDensityOfStatesEndsAtZero() throws Exception {
        Predictor model = model("si-k-pdos");
        Spectrum input = input(model);
        Prediction wide = CountingInterval.widened(model, model.predict(input, 0), noisy(input, 0.5, 32), List.of());
        assertThat(Arrays.stream(wide.answer().lower()).min()).hasValue(0);
    }

    @Test
    void theAnswersAloneAreThoseOfThePrediction() throws Exception {
        Predictor model = model("o-k-properties");
        float[][] rows = new float[3][];
        for (int k = 0; k < rows.length; k++) {
            double[] values = noisy(input(model), 0.01, 3).get(k).toArray();
            rows[k] = new float[values.length];
            for (int i = 0; i < values.length; i++) {
                rows[k][i] = (float) values[i];
            }
        }
        float[][] means = model.means(rows);
        float[][] whole = model.predict(rows).mean();
        for (int k = 0; k < rows.length; k++) {
            assertThat(means[k]).containsExactly(whole[k]);
        }
        assertThat(model.means(new float[0][])).isEmpty();
    }
}
