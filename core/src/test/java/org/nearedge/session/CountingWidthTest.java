package org.nearedge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nearedge.library.SampleSpectra;
import org.nearedge.model.Prediction;
import org.nearedge.process.counting.NoiseMode;
import org.nearedge.process.counting.PoissonCounts;
import org.nearedge.session.Analysis.About;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

class CountingWidthTest {
    private static final Analyser ANALYSER = Analyser.bundled();
    private static Spectrum sample;

    @BeforeAll
    static void load() throws Exception {
        var oxygen = SampleSpectra.bundled().stream()
                .filter(found -> found.edge().equals("O-K"))
                .findFirst()
                .orElseThrow();
        sample = SampleSpectra.open(oxygen).get(0).spectrum();
    }

    private static Analysis analysed(Spectrum raw, NoiseMode noise) throws Exception {
        return ANALYSER.analyse(AnalysisRequest.of(raw).withKnownSigma(0.486).withNoise(noise));
    }

    private static Spectrum withGain(double gain) {
        return sample.withMetadata(sample.metadata().with(Metadata.COUNTS_PER_ELECTRON, gain));
    }

    /** Mean over the outputs of the part by counting over the model's own. */
    private static double share(Reading reading) {
        Prediction.Parts parts = reading.prediction().answer().parts();
        double sum = 0;
        for (int i = 0; i < parts.model().length; i++) {
            sum += parts.counting()[i] / parts.model()[i] / parts.model().length;
        }
        return sum;
    }

    @Test
    void infinitelyManyCountsLeaveTheModelsOwnInterval() throws Exception {
        Analysis own = analysed(sample, NoiseMode.OFF);
        Analysis many = analysed(withGain(1e-12), NoiseMode.AUTO);
        assertThat(own.readings()).hasSameSizeAs(many.readings()).hasSizeGreaterThan(1);
        for (int r = 0; r < own.readings().size(); r++) {
            Prediction.Answer plain = own.readings().get(r).prediction().answer();
            Prediction.Answer wide = many.readings().get(r).prediction().answer();
            assertThat(wide.mean()).containsExactly(plain.mean());
            for (int i = 0; i < plain.mean().length; i++) {
                double half = plain.upper()[i] - plain.mean()[i];
                assertThat(wide.upper()[i]).isCloseTo(plain.upper()[i], within(1e-4 * half));
                assertThat(wide.lower()[i]).isCloseTo(plain.lower()[i], within(1e-4 * half));
            }
        }
        assertThat(own.sentences(About.NOISE)).isEmpty();
        assertThat(own.prediction().answer().parts()).isNull();
    }

    @Test
    void fewerElectronsForTheSameSpectrumWidenEveryModelsInterval() throws Exception {
        double[] before = new double[2];
        for (double gain : new double[] {0.1, 1, 10, 100}) {
            Analysis wide = analysed(withGain(gain), NoiseMode.AUTO);
            for (int r = 0; r < before.length; r++) {
                double share = share(wide.readings().get(r));
                // Ten times the variance: about the root of ten wider, as long as the model is nearly linear.
                assertThat(share).isGreaterThan(1.8 * before[r]);
                before[r] = share;
            }
        }
        assertThat(before[0]).isGreaterThan(0.1);
    }

    @Test
    void theSameSpectrumAlwaysGetsTheSameInterval() throws Exception {
        Analysis once = analysed(sample, NoiseMode.AUTO);
        Analysis again = Analyser.bundled()
                .analyse(AnalysisRequest.of(sample.withName("copy"))
                        .withKnownSigma(0.486)
                        .withNoise(NoiseMode.AUTO));
        for (int r = 0; r < once.readings().size(); r++) {
            assertThat(again.readings().get(r).prediction().answer().upper())
                    .containsExactly(
                            once.readings().get(r).prediction().answer().upper());
        }
        assertThat(once.sentences(About.NOISE))
                .containsExactly("The intensities are taken as counts; their scatter is in the 90 % intervals.");
    }

    @Test
    void afterwardsIsTheSameAsAtOnce() throws Exception {
        AnalysisRequest request = AnalysisRequest.of(sample).withKnownSigma(0.486);
        Analysis later = ANALYSER.widened(request.withNoise(NoiseMode.AUTO), ANALYSER.analyse(request));
        Analysis atOnce = ANALYSER.analyse(request.withNoise(NoiseMode.AUTO));
        assertThat(later.prediction().answer().upper())
                .containsExactly(atOnce.prediction().answer().upper());
        assertThat(later.notes()).isEqualTo(atOnce.notes());
    }

    @Test
    void theScatterThatWasCarriedThroughIsThatOfMeasurementsMadeAgain() throws Exception {
        // What a model says of 60 measurements of the same thing scatters as one of them foretells.
        double few = 0.02;
        double[] expected = sample.toArray();
        double[][] answers = new double[60][];
        double foretold = 0;
        for (int k = 0; k < answers.length; k++) {
            PoissonCounts poisson = new PoissonCounts(100 + k);
            double[] counts = new double[expected.length];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = poisson.nextOfMany(few * expected[i]);
            }
            Analysis one = ANALYSER.analyse(AnalysisRequest.of(sample.withIntensity(counts))
                    .withModel("o-k-properties")
                    .withKnownSigma(0.486)
                    .withNoise(NoiseMode.AUTO));
            answers[k] = one.prediction().answer().mean();
            foretold += one.prediction().answer().parts().counting()[0] / 1.6448536 / answers.length;
        }
        double mean = List.of(answers).stream().mapToDouble(a -> a[0]).average().orElseThrow();
        double variance = List.of(answers).stream()
                        .mapToDouble(a -> (a[0] - mean) * (a[0] - mean))
                        .sum()
                / (answers.length - 1);
        assertThat(foretold / Math.sqrt(variance)).isBetween(0.6, 1.6);
    }

    @Test
    void aSpectrumThatHardlyShowsItsEdgeSaysHowOftenItCannotBeRead() throws Exception {
        // So few electrons that some draws have no onset; the recipe is that of the good spectrum.
        Analysis good = analysed(sample, NoiseMode.OFF);
        Analysis poor = ANALYSER.analyse(AnalysisRequest.of(withGain(20_000))
                .withRecipe(good.recipe())
                .withEdge("O-K")
                .withNoise(NoiseMode.AUTO));
        assertThat(poor.sentences(About.NOISE)).hasSize(1);
        assertThat(poor.sentences(About.NOISE).get(0)).contains("20000 counts for each electron", "of 64 draws");
    }
}
