package org.nearedge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nearedge.library.SampleSpectra;
import org.nearedge.library.SampleSpectrum;
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
        List<DataAxis> axes = List.of(
                DataAxis.uniform("y", "nm", 0, 1, 2),
                DataAxis.uniform("x", "nm", 0, 1, 3),
                DataAxis.uniform(
                        "Energy", "eV", sample.axis().first(), sample.axis().step(), n));
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
        assertThat(maps.pdos()).hasSize(6);
        for (int i = 0; i < 6; i++) {
            if (i != EMPTY) {
                double[] p = maps.pdos().get(i).p();
                for (int k = 0; k < p.length; k++) {
                    assertThat(p[k]).isCloseTo(alone.p()[k], within(1e-5));
                }
                assertThat(maps.novelty()[i]).isBetween(0.0, 100.0);
            }
        }
        assertThat(told).containsExactly(6);
    }

    @Test
    void aPositionWithoutCountsIsLeftOutAndTold() throws Exception {
        ImageAnalysis maps = ImageAnalysis.of(analyser, image(), request(), done -> {}, () -> false);
        assertThat(maps.unread()).isEqualTo(1);
        assertThat(maps.pdos().get(EMPTY)).isNull();
        assertThat(maps.novelty()[EMPTY]).isNaN();
        assertThat(maps.reason()).contains("map [4]");
    }

    @Test
    void cancelLeavesTheRestUnread() throws Exception {
        ImageAnalysis maps = ImageAnalysis.of(analyser, image(), request(), done -> {}, () -> true);
        assertThat(maps.unread()).isEqualTo(6);
        assertThat(maps.sum().predicted()).isPresent();
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
}
