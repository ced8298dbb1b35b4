package org.nearedge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nearedge.library.ImageOfReferences;
import org.nearedge.library.LocalProperty;
import org.nearedge.model.Prediction;
import org.nearedge.model.PropertyValue;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;
import org.nearedge.spectrum.SpectrumImage;

/** An image of simulated O-K spectra, noise and all: its maps are what each spectrum says alone. */
class ImagePredictionsTest {
    private static final int ROWS = 4;
    private static final int COLUMNS = 6;
    private static final int VACUUM = 7;
    private static final int DEAD = 13;
    private static final int STUCK = 20;

    private static Analyser analyser;
    private static SpectrumImage image;
    private static AnalysisRequest request;
    private static List<ImageAnalysis> all;

    @BeforeAll
    static void read() throws Exception {
        analyser = Analyser.bundled();
        SpectrumImage good = ImageOfReferences.of(analyser.library().edge("O-K"), 532, 0.5, ROWS, COLUMNS);
        image = spoiled(good);
        request = AnalysisRequest.of(null).withEdge("O-K").withKnownSigma(0.5);
        all = ImagePredictions.of(analyser, image, request, share -> {}, () -> false);
    }

    /** One position without counts, one without numbers, one whose detector hangs. */
    private static SpectrumImage spoiled(SpectrumImage good) throws InputException {
        int channels = good.axis().size();
        double[] values = new double[good.count() * channels];
        good.rows(0, good.count(), 0, channels, values);
        for (int c = 0; c < channels; c++) {
            values[VACUUM * channels + c] = 0;
            values[DEAD * channels + c] = Double.NaN;
            values[STUCK * channels + c] = 4095;
        }
        List<DataAxis> axes = new ArrayList<>(good.positionAxes());
        axes.add(DataAxis.uniform(
                "Energy", "eV", good.axis().first(), good.axis().step(), channels));
        return Dataset.ordered("simulated", "test", axes, Samples.of(values), Metadata.EMPTY, List.of())
                .spectra()
                .orElseThrow();
    }

    @Test
    void everyModelOfTheEdgeIsMapped() throws Exception {
        List<String> alone = analyser.analyse(request.withRaw(image.at(0))).readings().stream()
                .map(reading -> reading.card().id())
                .toList();
        assertThat(alone).hasSizeGreaterThan(1);
        assertThat(all.stream().map(one -> one.sum().card().id())).containsExactlyElementsOf(alone);
    }

    @Test
    void theMapsAreWhatEachSpectrumSaysAlone() throws Exception {
        for (int position = 0; position < image.count(); position++) {
            if (position == VACUUM || position == DEAD || position == STUCK) {
                continue;
            }
            Analysis alone = analyser.analyse(request.withRaw(image.at(position))
                    .withRecipe(all.get(0).sum().recipe()));
            for (int m = 0; m < all.size(); m++) {
                Prediction prediction = alone.readings().get(m).prediction();
                ImageAnalysis maps = all.get(m);
                assertThat(maps.novelty()[position])
                        .isCloseTo(prediction.novelty().percentile(), within(1e-6));
                for (PropertyValue value :
                        prediction.isProperties() ? prediction.properties() : List.<PropertyValue>of()) {
                    String key = value.property().key();
                    double scale = 1e-4 * Math.max(1, Math.abs(value.value()));
                    assertThat((double) map(maps, key)[position]).isCloseTo(value.value(), within(scale));
                    assertThat((double) map(maps, key + "_lower")[position]).isCloseTo(value.lower(), within(scale));
                }
                if (prediction.isPdos()) {
                    double[] p = prediction.pdos().p();
                    float[] curve = maps.curves().get(position);
                    for (int i = 0; i < p.length; i++) {
                        assertThat((double) curve[p.length + i]).isCloseTo(p[i], within(1e-4));
                    }
                }
            }
        }
    }

    @Test
    void vacuumAndDeadPixelsAreLeftOutAndCounted() {
        for (ImageAnalysis maps : all) {
            LeftOut leftOut = maps.leftOut();
            assertThat(leftOut.vacuum()).isEqualTo(1);
            assertThat(leftOut.dead()).isEqualTo(2);
            assertThat(leftOut.cancelled()).isZero();
            assertThat(leftOut.example()).isEqualTo("simulated [row 1, column 1]: has no counts in any channel.");
            assertThat(leftOut.sentences())
                    .contains(
                            "1 position left out: it has no counts in any channel (vacuum).",
                            "2 positions left out: they have no number, or the same in every channel (dead pixels).");
            for (int position : new int[] {VACUUM, DEAD, STUCK}) {
                assertThat(maps.novelty()[position]).isNaN();
                assertThat(maps.maps())
                        .allSatisfy(map -> assertThat(map.values()[position]).isNaN());
            }
        }
    }

    @Test
    void whyARecipeCannotBeDoneIsToldBeforeTheHoles() throws Exception {
        LeftOut leftOut = new LeftOut(2, 0, 3, 0, "simulated [9]: has no onset.");
        assertThat(leftOut.total()).isEqualTo(5);
        assertThat(leftOut.sentences())
                .containsExactly(
                        "2 positions left out: they have no counts in any channel (vacuum).",
                        "3 positions left out: they have a spectrum that the recipe cannot be done to.",
                        "The first of them: simulated [9]: has no onset.");
        int channels = image.axis().size();
        double[] values = new double[3 * channels];
        image.rows(0, 3, 0, channels, values);
        for (int c = 0; c < channels; c++) {
            values[c] = 0;
            // Below zero and falling: neither a power law nor an edge.
            values[channels + c] = -1 - c;
        }
        List<DataAxis> axes = List.of(
                DataAxis.uniform("x", "nm", 0, 1, 3),
                DataAxis.uniform(
                        "Energy", "eV", image.axis().first(), image.axis().step(), channels));
        SpectrumImage line = Dataset.ordered("line", "test", axes, Samples.of(values), Metadata.EMPTY, List.of())
                .spectra()
                .orElseThrow();
        LeftOut found = ImagePredictions.of(analyser, line, request, share -> {}, () -> false)
                .get(0)
                .leftOut();
        assertThat(found.vacuum()).isEqualTo(1);
        assertThat(found.unreadable()).isEqualTo(1);
        assertThat(found.example()).startsWith("line [1]");
    }

    @Test
    void whatIsCancelledKeepsWhatWasRead() throws Exception {
        SpectrumImage many = ImageOfReferences.of(analyser.library().edge("O-K"), 532, 0.5, 40, 40);
        AtomicBoolean stop = new AtomicBoolean();
        List<ImageAnalysis> some =
                ImagePredictions.of(analyser, many, request, 1, share -> stop.set(share > 0.3), stop::get);
        LeftOut leftOut = some.get(0).leftOut();
        assertThat(leftOut.cancelled()).isEqualTo(1600 - 512);
        assertThat(some.get(0).novelty()[0]).isNotNaN();
        assertThat(some.get(0).novelty()[1599]).isNaN();
        assertThat(leftOut.sentences()).endsWith("Cancelled before 1088 positions were read.");
    }

    @Test
    void theNoveltyIsAMask() {
        ImageAnalysis maps = all.stream()
                .filter(one -> one.sum().prediction().isProperties())
                .findFirst()
                .orElseThrow();
        double median = java.util.Arrays.stream(maps.novelty())
                .filter(Double::isFinite)
                .sorted()
                .skip(10)
                .findFirst()
                .orElseThrow();
        var familiar = maps.familiar(median);
        assertThat(familiar.cardinality()).isBetween(11, 20);
        PositionMap map = maps.maps().get(0);
        PositionMap masked = map.within(familiar);
        for (int p = 0; p < image.count(); p++) {
            assertThat(masked.values()[p]).isEqualTo((Float) (familiar.get(p) ? map.values()[p] : Float.NaN));
        }
    }

    @Test
    void oneModelAloneCanBeAsked() throws Exception {
        String id = all.get(1).sum().card().id();
        List<ImageAnalysis> one = ImagePredictions.of(analyser, image, request.withModel(id), share -> {}, () -> false);
        assertThat(one).hasSize(1);
        assertThat(one.get(0).sum().card().id()).isEqualTo(id);
        assertThat(one.get(0).told()).doesNotContainKey(LocalProperty.BAND_GAP);
    }

    private static float[] map(ImageAnalysis maps, String name) {
        return maps.maps().stream()
                .filter(map -> map.name().equals(name))
                .findFirst()
                .orElseThrow()
                .values();
    }
}
