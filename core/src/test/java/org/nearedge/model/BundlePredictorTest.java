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
        assertThat(novelty.sentence()).contains("all the training spectra");
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
    void aPdosOnAnotherGridIsToldOfTheConductionBand() {
        ModelBundle small = SmallBundle.edge(3);
        Predictor asked = small.predictor((input, count) -> List.of());
        float[] row = small.inputs()[1];
        // From 1 eV below the bottom of the conduction band.
        List<Spectrum> curves = List.of(curve("s", -1, row, 0, 12), curve("p", -1, row, 12, 12));
        assertThatThrownBy(() -> asked.predict(curves, List.of(1.0), 0))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("small-edge sees a PDOS on 0 to 1.1 eV from the bottom of the conduction band"
                        + " in 12 channels, not on -1 to 0.1 eV in 12 channels")
                .hasMessageContaining("put the bottom of the conduction band at 0 eV")
                .hasMessageNotContaining("onset");
        assertThatThrownBy(() -> asked.predict(new float[][] {new float[7]}))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("7 numbers where 0 to 1.1 eV from the bottom of the conduction band");
    }

    private static Spectrum curve(String name, double first, float[] row, int from, int size) {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = row[from + i];
        }
        return new Spectrum(name, EnergyAxis.uniform(first, 0.1, size), values, Metadata.EMPTY);
    }

    @Test
    void propertiesComeInTheirUnits() throws Exception {
        ModelBundle small = SmallBundle.properties(3);
        Predictor asked = small.predictor((input, count) -> List.of());
        Prediction prediction = asked.predict(spectrum(small.inputs()[0]), 0);
        Ensemble ensemble = new Ensemble(
                small.members().stream()
                        .map(m -> NetworkFactory.installed().create(m.architecture(), m.weights()))
                        .toList(),
                small.normaliser(),
                small.card().input(),
                small.card().output(),
                null,
                null);
        Ensemble.Answer reduced = ensemble.answer(new float[][] {small.inputs()[0]});
        float[] half = small.calibration().halfWidth(reduced.spread()[0]);
        double[] scales = {8, 0.03125};
        for (int i = 0; i < 2; i++) {
            PropertyValue value = prediction.properties().get(i);
            assertThat(value.property())
                    .isEqualTo(SmallBundle.PROPERTIES.properties().get(i));
            assertThat(value.value()).isCloseTo(scales[i] * reduced.mean()[0][i], within(1e-5 * scales[i]));
            assertThat(value.upper() - value.value()).isCloseTo(scales[i] * half[i], within(1e-5 * scales[i]));
            assertThat(value.value() - value.lower()).isCloseTo(scales[i] * half[i], within(1e-5 * scales[i]));
        }
        assertThat(prediction.isProperties()).isTrue();
        assertThat(prediction.ambiguity().sentence()).contains("properties").contains("standard deviations");
        assertThatThrownBy(prediction::pdos).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> prediction.curve(0, prediction.answer().mean()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEdgeIsGivenFromTwoCurvesAndTheGap() throws Exception {
        ModelBundle small = SmallBundle.edge(3);
        Predictor asked = small.predictor((input, count) -> List.of());
        float[] row = small.inputs()[1];
        List<Spectrum> curves = List.of(curve("s", 0, row, 0, 12), curve("p", 0, row, 12, 12));
        Prediction prediction = asked.predict(curves, List.of((double) row[24]), 0);
        float[] mean = asked.predict(new float[][] {row}).mean()[0];
        Spectrum edge = prediction.curve(0, prediction.answer().mean());
        assertThat(edge.axis()).isEqualTo(OutputGrid.edge(SmallBundle.GRID).axis());
        for (int i = 0; i < 24; i++) {
            assertThat(edge.at(i)).isEqualTo(mean[i]);
        }
        assertThat(prediction.isPdos()).isFalse();
        assertThat(prediction.properties()).isEmpty();
        assertThatThrownBy(prediction::pdos).isInstanceOf(IllegalStateException.class);
        // Another gap is another input.
        assertThat(asked.predict(curves, List.of(row[24] + 2.0), 0).answer().mean())
                .isNotEqualTo(prediction.answer().mean());
        assertThatThrownBy(() -> asked.predict(curves.subList(0, 1), List.of(1.0), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatTheModelHasToBeToldIsAskedFor() {
        ModelBundle small = SmallBundle.absolute(3);
        Predictor asked = small.predictor((input, count) -> List.of());
        Spectrum edge = curve("a.msa", -1, small.inputs()[0], 0, 24);
        assertThatThrownBy(() -> asked.predict(edge, 0))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("small-absolute has to be told excitation energy (eV)");
        assertThatThrownBy(() -> asked.predict(List.of(edge), List.of(Double.NaN), 0))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("excitation energy");
        assertThatThrownBy(() -> predictor.predict(List.of(edge), List.of(540.0), 0))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("nothing but the spectrum");
    }

    @Test
    void theExcitationEnergyMovesTheCurveThatTheNetworkSees() throws Exception {
        ModelBundle small = SmallBundle.absolute(3);
        Predictor asked = small.predictor((input, count) -> List.of());
        Spectrum edge = curve("a.msa", -1, small.inputs()[0], 0, 24);
        double[] at = asked.predict(List.of(edge), List.of(0.5), 0).answer().mean();
        assertThat(asked.predict(List.of(edge), List.of(0.8), 0).answer().mean())
                .isNotEqualTo(at);
        // Above its whole axis the network sees nothing of the curve but its own grid, wherever that is.
        double[] above = asked.predict(List.of(edge), List.of(5.0), 0).answer().mean();
        assertThat(asked.predict(List.of(edge), List.of(50.0), 0).answer().mean())
                .containsExactly(above);
    }

    @Test
    void noSpectraNoPredictions() throws Exception {
        assertThat(predictor.predict(new float[0][]).mean()).isEmpty();
    }

    /** Rounded, a share of the training spectra may not become more than all of them. */
    @Test
    void aShareIsNeverRoundedUpToTheWhole() {
        assertThat(BundlePredictor.share(97.6)).isEqualTo("98 % of");
        assertThat(BundlePredictor.share(99.97)).isEqualTo("99.9 % of");
        assertThat(BundlePredictor.share(100)).isEqualTo("all");
    }
}
