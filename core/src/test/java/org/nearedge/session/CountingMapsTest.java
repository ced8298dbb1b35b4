package org.nearedge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nearedge.library.ImageOfReferences;
import org.nearedge.model.Prediction;
import org.nearedge.model.counting.CountingInterval;
import org.nearedge.process.Partners;
import org.nearedge.process.counting.CountingNoise;
import org.nearedge.process.counting.NoiseMode;
import org.nearedge.process.counting.PoissonCounts;
import org.nearedge.process.counting.Resampling;
import org.nearedge.session.Analysis.About;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;
import org.nearedge.spectrum.SpectrumImage;

/** Counting noise in the maps of an image of simulated counts: what each position's spectrum has alone. */
class CountingMapsTest {
    private static final int ROWS = 10;
    private static final int COLUMNS = 10;
    private static final int VACUUM = 7;

    private static Analyser analyser;
    private static SpectrumImage image;
    private static AnalysisRequest request;
    private static List<ImageAnalysis> wide;
    private static List<ImageAnalysis> own;

    @BeforeAll
    static void read() throws Exception {
        analyser = Analyser.bundled();
        image = counted(ImageOfReferences.of(analyser.library().edge("O-K"), 532, 0.5, ROWS, COLUMNS), 0.05);
        request = AnalysisRequest.of(null).withEdge("O-K").withKnownSigma(0.5);
        wide = of(request.withNoise(NoiseMode.AUTO), 2);
        own = of(request, 2);
    }

    private static List<ImageAnalysis> of(AnalysisRequest asked, int threads) throws InputException {
        return ImagePredictions.of(analyser, image, asked, threads, share -> {}, () -> false);
    }

    /** Poisson counts of a share of the dose; one position has none. */
    private static SpectrumImage counted(SpectrumImage expected, double share) throws InputException {
        int channels = expected.axis().size();
        double[] values = new double[expected.count() * channels];
        expected.rows(0, expected.count(), 0, channels, values);
        PoissonCounts poisson = new PoissonCounts(3);
        for (int i = 0; i < values.length; i++) {
            values[i] = i / channels == VACUUM ? 0 : poisson.nextOfMany(Math.max(0, share * values[i]));
        }
        List<DataAxis> axes = new ArrayList<>(expected.positionAxes());
        axes.add(DataAxis.uniform(
                "Energy", "eV", expected.axis().first(), expected.axis().step(), channels));
        return Dataset.ordered("counts", "test", axes, Samples.of(values), Metadata.EMPTY, List.of())
                .spectra()
                .orElseThrow();
    }

    private static float[] map(ImageAnalysis maps, String name) {
        return maps.maps().stream()
                .filter(map -> map.name().equals(name))
                .findFirst()
                .orElseThrow()
                .values();
    }

    @Test
    void withTheSameDrawsAPositionIsWhatItsSpectrumIsAlone() throws Exception {
        for (int position : new int[] {0, 12, 63, 64, 99}) {
            Analysis alone = analyser.analyse(request.withRaw(image.at(position))
                    .withRecipe(own.get(0).sum().recipe()));
            Resampling drawn = Resampling.of(
                    alone.raw(),
                    alone.recipe(),
                    Partners.NONE,
                    CountingNoise.of(alone.raw(), NoiseMode.AUTO),
                    ImagePredictions.DRAWS);
            for (int m = 0; m < wide.size(); m++) {
                Reading reading = alone.readings().get(m);
                Prediction widened = CountingInterval.widened(
                        analyser.models()
                                .forBroadening(
                                        reading.card().id(),
                                        reading.card().input().sigma()),
                        reading.prediction(),
                        drawn.inputs(),
                        ToldNumbers.of("", reading.card(), request.told()));
                for (var number : AnswerNumbers.of(widened).entrySet()) {
                    // Single precision, once for a spectrum alone and once for many together.
                    assertThat((double) map(wide.get(m), number.getKey())[position])
                            .as("%s at %d", number.getKey(), position)
                            .isCloseTo(number.getValue(), within(2e-4 * Math.max(1, Math.abs(number.getValue()))));
                }
            }
        }
    }

    @Test
    void withMoreDrawsItIsTheSameToWithinTheirStatistics() throws Exception {
        // The first 4 of 64: the ratio of the spreads scatters by the root of 1/8 - 1/128.
        double expected = Math.sqrt(1.0 / (2 * ImagePredictions.DRAWS) - 1.0 / (2 * Resampling.DRAWS));
        double sum = 0;
        double squares = 0;
        int all = 0;
        for (int position = 0; position < image.count(); position += 3) {
            if (position == VACUUM) {
                continue;
            }
            Analysis alone = analyser.analyse(request.withRaw(image.at(position))
                    .withRecipe(own.get(0).sum().recipe())
                    .withNoise(NoiseMode.AUTO));
            for (int m = 0; m < wide.size(); m++) {
                for (var value : alone.readings().get(m).prediction().properties()) {
                    double ratio =
                            map(wide.get(m), value.property().key() + "_counting")[position] / value.ofCounting();
                    sum += ratio - 1;
                    squares += (ratio - 1) * (ratio - 1);
                    all++;
                }
            }
        }
        assertThat(all).isGreaterThan(100);
        assertThat(Math.sqrt(squares / all)).isBetween(0.7 * expected, 1.5 * expected);
        assertThat(sum / all).isCloseTo(0, within(4 * expected / Math.sqrt(all / 4.0)));
    }

    @Test
    void theAnswersStayAndTheIntervalsWiden() {
        for (int m = 0; m < own.size(); m++) {
            double widest = 0;
            for (PositionMap map : own.get(m).maps()) {
                float[] now = map(wide.get(m), map.name());
                for (int position = 0; position < image.count(); position++) {
                    float before = map.values()[position];
                    float scale = 1e-5f * Math.max(1, Math.abs(before));
                    if (position == VACUUM) {
                        assertThat(now[position]).isNaN();
                    } else if (map.name().endsWith("_lower")) {
                        assertThat(now[position]).isLessThanOrEqualTo(before + scale);
                        widest = Math.max(widest, before - now[position]);
                    } else if (map.name().endsWith("_upper") || map.name().endsWith("_half_width")) {
                        assertThat(now[position]).isGreaterThanOrEqualTo(before - scale);
                        widest = Math.max(widest, now[position] - before);
                    } else {
                        assertThat(now[position]).isCloseTo(before, within(scale));
                    }
                }
            }
            assertThat(widest).isGreaterThan(1e-4);
        }
    }

    @Test
    void withoutNoiseTheIntervalIsTheModelsOwnToTheBit() throws Exception {
        List<ImageAnalysis> off = of(request.withNoise(NoiseMode.OFF), 1);
        for (int m = 0; m < own.size(); m++) {
            assertThat(off.get(m).maps()).hasSameSizeAs(own.get(m).maps());
            for (int i = 0; i < off.get(m).maps().size(); i++) {
                assertThat(off.get(m).maps().get(i).values())
                        .containsExactly(own.get(m).maps().get(i).values());
                assertThat(off.get(m).maps().get(i).name()).doesNotContain("counting");
            }
            assertThat(off.get(m).sum().sentences(About.NOISE)).isEmpty();
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSameToTheBit() throws Exception {
        List<ImageAnalysis> one = of(request.withNoise(NoiseMode.AUTO), 1);
        for (int m = 0; m < wide.size(); m++) {
            for (int i = 0; i < one.get(m).maps().size(); i++) {
                assertThat(one.get(m).maps().get(i).values())
                        .containsExactly(wide.get(m).maps().get(i).values());
            }
            assertThat(one.get(m).sum().sentences(About.NOISE))
                    .isEqualTo(wide.get(m).sum().sentences(About.NOISE));
        }
    }

    @Test
    void whatWasDoneIsTold() {
        assertThat(wide.get(0).sum().sentences(About.NOISE))
                .last()
                .asString()
                .startsWith("At each position the scatter is carried through by 4 draws, which tell its part of the"
                        + " interval to 35 %");
    }

    @Test
    void aCancelKeepsWhatWasRead() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        LeftOut leftOut = ImagePredictions.of(
                        analyser,
                        image,
                        request.withNoise(NoiseMode.AUTO),
                        1,
                        share -> stop.set(share > 0.3),
                        stop::get)
                .get(0)
                .leftOut();
        assertThat(leftOut.cancelled()).isEqualTo(image.count() - 64);
    }
}
