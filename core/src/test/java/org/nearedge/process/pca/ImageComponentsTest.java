package org.nearedge.process.pca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nearedge.process.Calibrate;
import org.nearedge.process.Crop;
import org.nearedge.process.Normalise;
import org.nearedge.process.Partners;
import org.nearedge.process.Pca;
import org.nearedge.process.Pca.Weighting;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.SpectrumImage;

class ImageComponentsTest {
    private static JsonNode numpy;

    @BeforeAll
    static void read() throws Exception {
        try (InputStream in = ImageComponentsTest.class.getResourceAsStream("components.json")) {
            numpy = new JsonMapper().readTree(in);
        }
    }

    private static double[] array(JsonNode node) {
        double[] out = new double[node.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = node.get(i).asDouble();
        }
        return out;
    }

    private static SpectrumImage counts() throws InputException {
        double[][] rows = new double[numpy.get("data").size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = array(numpy.get("data").get(i));
        }
        return Images.of(rows);
    }

    private static ImageComponents.Wanted plain(Weighting weighting) {
        return new ImageComponents.Wanted(Recipe.of(), weighting);
    }

    private static PrincipalComponents of(SpectrumImage image, ImageComponents.Wanted wanted, int threads)
            throws InputException {
        return ImageComponents.of(image, wanted, position -> Partners.NONE, threads, share -> {}, () -> false);
    }

    private static void assertClose(double[] out, double[] wanted, double slack) {
        assertThat(out).hasSize(wanted.length);
        for (int i = 0; i < out.length; i++) {
            assertThat(out[i]).as("[%d]", i).isCloseTo(wanted[i], within(slack));
        }
    }

    @Test
    void theyAreThoseOfASingularValueDecompositionOfTheWholeImage() throws InputException {
        PrincipalComponents components = of(counts(), plain(Weighting.NONE), 2);
        assertClose(components.variances(), array(numpy.get("variances")), 1e-5);
        assertThat(components.proposedRank()).isEqualTo(numpy.get("rank").asInt());
        assertThat(components.spectra()).isEqualTo(90);
        Spectrum out = new Pca(2, null).apply(counts().at(5), Partners.NONE.withComponents(components));
        assertClose(out.toArray(), array(numpy.get("denoised_5")), 1e-6);
    }

    @Test
    void countsAreWeightedByTheirNoise() throws InputException {
        PrincipalComponents components = of(counts(), plain(Weighting.POISSON), 3);
        assertClose(components.variances(), array(numpy.get("weighted_variances")), 1e-8);
        // Two sorts of spectrum, and noise: the counts of everything else are one in every channel.
        assertThat(components.proposedRank())
                .isEqualTo(numpy.get("weighted_rank").asInt())
                .isEqualTo(2);
        assertThat(components.leftOut()).isEqualTo(1);
        assertThat(components.variances()[5]).isBetween(0.4, 2.5);
        Spectrum out = new Pca(3, Weighting.POISSON).apply(counts().at(5), Partners.NONE.withComponents(components));
        assertClose(out.toArray(), array(numpy.get("weighted_denoised_5")), 1e-6);
    }

    @Test
    void theThresholdIsThatOfGavishAndDonoho() {
        numpy.get("factors").fields().forEachRemaining(entry -> assertThat(
                        RankRule.factor(Double.parseDouble(entry.getKey())))
                .isCloseTo(entry.getValue().asDouble(), within(1e-4)));
        // Their table for square matrices: 2.858.
        assertThat(RankRule.factor(1)).isCloseTo(2.858, within(5e-4));
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() throws InputException {
        double[] one = of(counts(), plain(Weighting.POISSON), 1).variances();
        assertThat(of(counts(), plain(Weighting.POISSON), 4).variances()).containsExactly(one);
    }

    /** Mixtures of two known spectra, more of them than fit a batch. */
    private static double[][] mixtures(double noise) {
        Random random = new Random(11);
        double[][] rows = new double[700][70];
        for (double[] row : rows) {
            double share = random.nextDouble();
            for (int i = 0; i < row.length; i++) {
                double a = 100 * Math.exp(-0.5 * (i - 20) * (i - 20) / 16.0);
                double b = 80 * Math.exp(-0.5 * (i - 45) * (i - 45) / 49.0);
                row[i] = share * a + (1 - share) * b + noise * random.nextGaussian();
            }
        }
        return rows;
    }

    @Test
    void withoutNoiseTwoSpectraAreTwoComponentsExactly() throws InputException {
        SpectrumImage image = Images.of(mixtures(0));
        PrincipalComponents components = of(image, plain(Weighting.NONE), 2);
        assertThat(components.proposedRank()).isEqualTo(2);
        assertThat(components.explained(2)).isCloseTo(1, within(1e-12));
        assertClose(components.denoised(image.at(300), 2).toArray(), image.row(300), 1e-9);
        assertThat(components.words(2)).isEqualTo("100 % of the variance of 700 spectra \u00b7 2 above the noise");
    }

    @Test
    void theNoiseThatIsTakenAwayIsWhatTheOtherComponentsHeld() throws InputException {
        double[][] clean = mixtures(0);
        SpectrumImage noisy = Images.of(mixtures(10));
        PrincipalComponents components = of(noisy, plain(Weighting.NONE), 2);
        assertThat(components.proposedRank()).isEqualTo(2);
        double before = 0;
        double after = 0;
        for (int i = 0; i < clean.length; i++) {
            Spectrum out = components.denoised(noisy.at(i), 2);
            for (int k = 0; k < 70; k++) {
                before += Math.pow(noisy.at(i).at(k) - clean[i][k], 2) / clean.length / 70;
                after += Math.pow(out.at(k) - clean[i][k], 2) / clean.length / 70;
            }
        }
        // Two of seventy directions keep their noise.
        assertThat(Math.sqrt(before)).isGreaterThan(9);
        assertThat(after).isLessThan(1.5 * before * 2 / 70);
    }

    @Test
    void theSumIsTreatedAsEachOfItsSpectra() throws InputException {
        SpectrumImage image = Images.of(mixtures(5));
        PrincipalComponents components = of(image, plain(Weighting.NONE), 2);
        double[] sum = new double[70];
        for (int i = 0; i < image.count(); i++) {
            double[] row = components.denoised(image.at(i), 3).toArray();
            for (int k = 0; k < sum.length; k++) {
                sum[k] += row[k];
            }
        }
        assertClose(components.denoised(image.sum(), 3).toArray(), sum, 1e-6);
    }

    @Test
    void theyAreThoseOfWhatTheStepsBeforeLeave() throws InputException {
        Recipe recipe =
                Recipe.of(new Calibrate(2), new Crop(512, 551), new Pca(2, Weighting.NONE), new Normalise(null, null));
        SpectrumImage image = Images.of(mixtures(1));
        ImageComponents.Wanted wanted = ImageComponents.Wanted.of(recipe).orElseThrow();
        assertThat(wanted.before().steps()).hasSize(2);
        PrincipalComponents components = of(image, wanted, 2);
        assertThat(components.axis().first()).isEqualTo(512);
        assertThat(components.axis().size()).isEqualTo(40);
        Spectrum out = recipe.run(image.at(9), Partners.NONE.withComponents(components))
                .result();
        assertThat(out.max()).isEqualTo(1);
        assertThat(ImageComponents.Wanted.of(recipe.withOn(2, false))).isEmpty();
        assertThatThrownBy(() -> components.denoised(image.at(0), 2))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has another energy axis");
        assertThatThrownBy(() -> components.denoised(image.at(0).withAxis(components.axis()), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDeadPixelIsLeftOutAndTheRestIsCompared() throws InputException {
        double[][] rows = mixtures(1);
        rows[0][3] = Double.NaN;
        PrincipalComponents components = of(Images.of(rows), plain(Weighting.NONE), 2);
        assertThat(components.leftOut()).isEqualTo(1);
        assertThat(components.axis().size()).isEqualTo(70);
    }

    @Test
    void whatCannotBeIsToldInOneSentence() throws InputException {
        assertThatThrownBy(() -> new Pca(3, null).apply(counts().at(0)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("needs the spectrum image that the spectrum is from");
        assertThatThrownBy(() -> of(Images.of(new double[][] {{1, 2, 3}}), plain(Weighting.NONE), 1))
                .hasMessageContaining("holds 1 spectra that can be compared");
        double[][] signed = mixtures(0);
        for (double[] row : signed) {
            for (int i = 0; i < row.length; i++) {
                row[i] -= 20;
            }
        }
        assertThatThrownBy(() -> of(Images.of(signed), plain(Weighting.POISSON), 1))
                .hasMessageContaining("is not that of counts");
        PrincipalComponents few = of(Images.of(new double[][] {{1, 2, 3}, {3, 2, 1}}), plain(Weighting.NONE), 1);
        assertThat(few.mostRank()).isEqualTo(2);
        assertThatThrownBy(
                        () -> few.denoised(Images.of(new double[][] {{1, 2, 3}}).at(0), 3))
                .hasMessageContaining("3 components are wanted, and there are 2");
        assertThatThrownBy(() -> new Pca(0, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itTellsHowFarItIsAndCanBeCancelled() throws InputException {
        SpectrumImage image = Images.of(mixtures(1));
        List<Double> told = new ArrayList<>();
        ImageComponents.of(image, plain(Weighting.NONE), p -> Partners.NONE, 2, told::add, () -> false);
        assertThat(told).isSorted().last().isEqualTo(1.0);
        assertThat(told).hasSizeGreaterThan(3);
        told.clear();
        assertThat(ImageComponents.of(
                        image, plain(Weighting.NONE), p -> Partners.NONE, 2, told::add, () -> told.size() == 2))
                .isNull();
        assertThat(told).hasSize(2);
    }
}
