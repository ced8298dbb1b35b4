package org.nearedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

class BundlePredictorTest {
    private final ModelBundle bundle = SmallBundle.of(3);
    private final Predictor predictor = bundle.predictor((input, count) -> List.of());

    private static Spectrum spectrum(float[] values) {
        double[] intensity = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            intensity[i] = values[i];
        }
        return new Spectrum("a.msa", EnergyAxis.uniform(-1, 0.1, values.length), intensity, Metadata.EMPTY);
    }

    @Test
    void oneAndManyAgree() throws Exception {
        BatchPrediction batch = predictor.predict(bundle.inputs());
        for (int i = 0; i < bundle.inputs().length; i++) {
            Prediction one = predictor.predict(spectrum(bundle.inputs()[i]), 0);
            for (int k = 0; k < 6; k++) {
                assertThat(one.pdos().s()[k]).isCloseTo(batch.mean()[i][k], within(1e-4));
                assertThat(one.upper().p()[k]).isCloseTo(batch.upper()[i][6 + k], within(1e-4));
            }
            assertThat(one.novelty().percentile()).isEqualTo(batch.novelty()[i]);
            assertThat(one.ambiguity().percentile()).isEqualTo(batch.ambiguity()[i]);
        }
    }

    @Test
    void nothingIsBelowZeroAndTheIntervalHoldsTheMean() throws Exception {
        float[][] inputs = SmallBundle.random(new SplittableRandom(9), 50, 24);
        for (float[] row : inputs) {
            for (int i = 0; i < row.length; i++) {
                row[i] = 20 * row[i] - 10;
            }
        }
        BatchPrediction batch = predictor.predict(inputs);
        int clipped = 0;
        for (int row = 0; row < inputs.length; row++) {
            for (int i = 0; i < 12; i++) {
                assertThat(batch.lower()[row][i]).isBetween(0f, batch.mean()[row][i]);
                assertThat(batch.upper()[row][i]).isGreaterThan(batch.mean()[row][i]);
                clipped += batch.mean()[row][i] == 0 ? 1 : 0;
            }
        }
        assertThat(clipped)
                .as("the inputs are wild enough to ask for less than nothing")
                .isPositive();
    }

    @Test
    void whatIsFarFromTheTrainingSetIsNew() throws Exception {
        float[] far = bundle.inputs()[0].clone();
        for (int i = 0; i < far.length; i++) {
            far[i] += 100;
        }
        Prediction.Indicator novelty = predictor.predict(spectrum(far), 0).novelty();
        assertThat(novelty.percentile()).isEqualTo(100);
        assertThat(novelty.sentence()).contains("100 %");
        assertThat(predictor.predict(spectrum(bundle.inputs()[0]), 0).novelty().percentile())
                .isLessThan(100);
    }

    @Test
    void aSpectrumOnAnotherGridIsRefusedWithWhatIsWanted() {
        Spectrum shifted = spectrum(bundle.inputs()[0]).withAxis(EnergyAxis.uniform(1839, 0.1, 24));
        assertThatThrownBy(() -> predictor.predict(shifted, 3))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("small sees Si-K edges on -1 to 1.3 eV from the onset in 24 channels")
                .hasMessageContaining("1839 to 1841.3 eV");
        Spectrum shorter = spectrum(new float[23]);
        assertThatThrownBy(() -> predictor.predict(shorter, 3)).hasMessageContaining("in 23 channels");
        assertThatThrownBy(() -> predictor.predict(new float[][] {new float[24], new float[160]}))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("spectrum 2: 160 numbers");
    }

    @Test
    void noSpectraNoPredictions() throws Exception {
        assertThat(predictor.predict(new float[0][]).mean()).isEmpty();
    }
}
