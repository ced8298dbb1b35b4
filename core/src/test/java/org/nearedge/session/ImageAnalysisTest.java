package org.nearedge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nearedge.library.SampleSpectra;
import org.nearedge.library.SampleSpectrum;
import org.nearedge.process.Broaden;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Pdos;
import org.nearedge.spectrum.Samples;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.SpectrumImage;

/** A 2 x 3 image: the sample at every position but one, which has no counts. */
class ImageAnalysisTest {
    private static final int EMPTY = 4;

    private static Analyser analyser;
    private static Spectrum sample;

    @BeforeAll
    static void open() throws Exception {
        analyser = Analyser.bundled();
        SampleSpectrum silicon = SampleSpectra.bundled().stream()
                .filter(s -> s.edge().equals("Si-K"))
                .findFirst()
                .orElseThrow();
        sample = SampleSpectra.open(silicon).get(0).spectrum();
    }

    private static SpectrumImage image() throws InputException {
        int n = sample.size();
        double[] values = new double[6 * n];
        for (int i = 0; i < 6; i++) {
            for (int k = 0; k < n; k++) {
                values[i * n + k] = i == EMPTY ? 0 : sample.at(k);
            }
        }
        return image(2, 3, values);
    }

    private static SpectrumImage image(int rows, int columns, double[] values) throws InputException {
        List<DataAxis> axes = List.of(
                DataAxis.uniform("y", "nm", 0, 1, rows),
                DataAxis.uniform("x", "nm", 0, 1, columns),
                DataAxis.uniform(
                        "Energy", "eV", sample.axis().first(), sample.axis().step(), sample.size()));
        return Dataset.ordered("map", "test", axes, Samples.of(values), Metadata.EMPTY, List.of())
                .spectra()
                .orElseThrow();
    }

    private static AnalysisRequest request() {
        return AnalysisRequest.of(null).withModel("si-k-pdos");
    }

    @Test
    void everyPositionIsReadAsTheSpectrumAlone() throws Exception {
        List<Integer> told = new ArrayList<>();
        ImageAnalysis maps = ImageAnalysis.of(analyser, image(), request(), told::add, () -> false);
        Pdos alone = analyser.analyse(
                        request().withRaw(sample).withRecipe(maps.sum().recipe()))
                .predicted()
                .orElseThrow()
                .pdos();
        assertThat(maps.curves()).hasSize(6);
        int half = alone.axis().size();
        for (int i = 0; i < 6; i++) {
            if (i != EMPTY) {
                float[] both = maps.curves().get(i);
                for (int k = 0; k < half; k++) {
                    assertThat((double) both[k]).isCloseTo(alone.s()[k], within(1e-5));
                    assertThat((double) both[half + k]).isCloseTo(alone.p()[k], within(1e-5));
                }
                assertThat(maps.novelty()[i]).isBetween(0.0, 100.0);
            }
        }
        assertThat(told).containsExactly(6);
    }

    @Test
    void aRecipeThatBroadensFurtherIsReadByTheSameModelEverywhere() throws Exception {
        AnalysisRequest known = request().withKnownSigma(0.4);
        Recipe recipe = analyser.analyse(known.withRaw(sample)).recipe();
        int at = 0;
        while (!(recipe.steps().get(at).step() instanceof Broaden)) {
            at++;
        }
        AnalysisRequest wide = known.withRecipe(recipe.with(at, new Broaden(0.4, 1.2)));
        Analysis alone = analyser.analyse(wide.withRaw(sample));
        ImageAnalysis maps = ImageAnalysis.of(analyser, image(), wide, done -> {}, () -> false);
        assertThat(maps.sum().card().input().sigma()).isEqualTo(1.2);
        double[] expected = alone.prediction().pdos().p();
        float[] found = maps.curves().get(0);
        for (int k = 0; k < expected.length; k++) {
            assertThat((double) found[expected.length + k]).isCloseTo(expected[k], within(1e-5));
        }
    }

    @Test
    void aPositionWithoutCountsIsLeftOutAndTold() throws Exception {
        ImageAnalysis maps = ImageAnalysis.of(analyser, image(), request(), done -> {}, () -> false);
        assertThat(maps.unread()).isEqualTo(1);
        assertThat(maps.curves().get(EMPTY)).isNull();
        assertThat(maps.novelty()[EMPTY]).isNaN();
        assertThat(maps.reason()).contains("map [row 1, column 1]");
    }

    @Test
    void aCancelBeforeThereIsASumHasNoAnswer() {
        assertThatThrownBy(() -> ImageAnalysis.of(analyser, image(), request(), done -> {}, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void anImageOfAnotherEdgeIsRefused() throws Exception {
        SampleSpectrum oxygen = SampleSpectra.bundled().stream()
                .filter(s -> s.edge().equals("O-K"))
                .findFirst()
                .orElseThrow();
        SpectrumImage one = SampleSpectra.open(oxygen).get(0).spectra().orElseThrow();
        assertThatThrownBy(() -> ImageAnalysis.of(analyser, one, request(), done -> {}, () -> false))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("shows O-K, not Si-K");
    }

    /** 600 noisy positions, some without counts: more than two pieces of work, the last one shorter. */
    @Test
    void severalThreadsGiveTheBitsOfOne() throws Exception {
        SpectrumImage many = noisy(20, 30);
        AnalysisRequest known = request().withKnownSigma(0.5);
        ImageAnalysis one = ImageAnalysis.of(analyser, many, known, 1, done -> {}, () -> false);
        ImageAnalysis three = ImageAnalysis.of(analyser, many, known, 3, done -> {}, () -> false);
        assertThat(one.unread()).isBetween(1, 300);
        assertThat(three.unread()).isEqualTo(one.unread());
        assertThat(three.reason()).isEqualTo(one.reason()).contains("[row 0, column 0]");
        assertThat(three.novelty()).containsExactly(one.novelty());
        assertThat(three.ambiguity()).containsExactly(one.ambiguity());
        assertThat(three.maps()).hasSameSizeAs(one.maps());
        for (int m = 0; m < one.maps().size(); m++) {
            assertThat(three.maps().get(m).values())
                    .containsExactly(one.maps().get(m).values());
        }
        for (int i = 0; i < 600; i++) {
            assertThat(three.curves().get(i)).isEqualTo(one.curves().get(i));
        }
    }

    private static SpectrumImage noisy(int rows, int columns) throws InputException {
        int n = sample.size();
        SplittableRandom random = new SplittableRandom(7);
        double[] values = new double[rows * columns * n];
        for (int i = 0; i < values.length; i++) {
            double counts = sample.at(i % n);
            values[i] = i / n % 37 == 0 ? 0 : counts + Math.sqrt(counts) * random.nextGaussian();
        }
        return image(rows, columns, values);
    }
}
