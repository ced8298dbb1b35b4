package org.nearedge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.library.Metric;
import org.nearedge.library.Neighbour;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.SampleSpectra;
import org.nearedge.library.SampleSpectrum;
import org.nearedge.model.ModelCatalog;
import org.nearedge.model.SmallBundle;
import org.nearedge.process.Broaden;
import org.nearedge.process.FourierLog;
import org.nearedge.process.FourierRatio;
import org.nearedge.process.InputGrid;
import org.nearedge.process.Recipe;
import org.nearedge.process.RichardsonLucy;
import org.nearedge.process.Step;
import org.nearedge.spectrum.EnergyResolution;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** The model is the one for what the recipe makes of a spectrum, and a sentence says whether it fits. */
class InputBroadeningTest {
    private static final Analyser ANALYSER = Analyser.bundled();
    private static Spectrum silicon;
    private static Spectrum oxygen;

    @BeforeAll
    static void open() throws InputException {
        silicon = sample("Si-K");
        oxygen = sample("O-K");
    }

    private static Spectrum sample(String edge) throws InputException {
        for (SampleSpectrum sample : SampleSpectra.bundled()) {
            if (sample.edge().equals(edge) && sample.sigma() < 0.5) {
                return SampleSpectra.open(sample).get(0).spectrum();
            }
        }
        return null;
    }

    private static List<Double> variants() {
        return ANALYSER.models().cards().stream()
                .filter(card -> card.id().equals("si-k-pdos"))
                .map(card -> card.input().sigma())
                .toList();
    }

    private static Recipe replaced(Recipe recipe, Step broaden, boolean on) {
        for (int i = 0; i < recipe.steps().size(); i++) {
            if (recipe.steps().get(i).step() instanceof Broaden) {
                return recipe.with(i, broaden).withOn(i, on);
            }
        }
        throw new AssertionError("the automatic recipe broadens nothing");
    }

    @Test
    void aRecipeThatBroadensFurtherIsReadByTheModelForThat() throws InputException {
        assumeThat(variants()).contains(0.5, 1.2);
        AnalysisRequest request = AnalysisRequest.of(silicon).withKnownSigma(0.4);
        Analysis fine = ANALYSER.analyse(request);
        assertThat(fine.card().input().sigma()).isEqualTo(0.5);
        assertThat(fine.sentences())
                .contains("The spectrum (sigma 0.40 eV, FWHM 0.94 eV) is matched to sigma 0.50 eV.");

        Recipe wide = replaced(fine.recipe(), new Broaden(0.4, 1.2), true);
        for (AnalysisRequest each : List.of(request, AnalysisRequest.of(silicon), request.withModel("si-k-pdos"))) {
            Analysis broad = ANALYSER.analyse(each.withRecipe(wide));
            assertThat(broad.card().input().sigma()).isEqualTo(1.2);
            assertThat(broad.sentences())
                    .contains("The spectrum (sigma 0.40 eV, FWHM 0.94 eV) is matched to sigma 1.20 eV.");
        }
    }

    @Test
    void broadeningThatIsSwitchedOffIsNotCalledMatched() throws InputException {
        AnalysisRequest request = AnalysisRequest.of(silicon).withKnownSigma(0.4);
        Recipe recipe = ANALYSER.analyse(request).recipe();
        Analysis bare = ANALYSER.analyse(request.withRecipe(replaced(recipe, new Broaden(0.4, 0.5), false)));
        assertThat(bare.sentences())
                .contains(
                        "The spectrum (sigma 0.40 eV, FWHM 0.94 eV) is not matched: the references are at sigma 0.50 eV;"
                                + " broaden it to that.");
    }

    @Test
    void ofABroadSpectrumTheSameRecipeKeepsTheSameModel() throws InputException {
        assumeThat(variants()).contains(1.2);
        AnalysisRequest request = AnalysisRequest.of(silicon).withKnownSigma(1.2);
        Analysis first = ANALYSER.analyse(request);
        Analysis again = ANALYSER.analyse(request.withRecipe(first.recipe()));
        assertThat(again.card().input().sigma()).isEqualTo(1.2);
        assertThat(again.prediction().pdos()).isEqualTo(first.prediction().pdos());
        assertThat(again.sentences()).isEqualTo(first.sentences());
    }

    /** It cannot be sharpened: the broadest model reads it as it is, and that is told. */
    @Test
    void whatIsBroaderThanEveryModelGoesToTheBroadestAndIsTold() throws InputException {
        assumeThat(variants()).contains(0.5, 1.2);
        double broadest = variants().stream().mapToDouble(s -> s).max().orElseThrow();
        AnalysisRequest request = AnalysisRequest.of(silicon).withKnownSigma(broadest + 0.4);
        Analysis automatic = ANALYSER.analyse(request);
        Analysis asked = ANALYSER.analyse(request.withModel("si-k-pdos"));
        Recipe kept = replaced(
                ANALYSER.analyse(request.withKnownSigma(0.4)).recipe(),
                new Broaden(broadest + 0.4, broadest + 0.4),
                true);
        for (Analysis each : List.of(automatic, asked, ANALYSER.analyse(request.withRecipe(kept)))) {
            assertThat(each.card().input().sigma()).isEqualTo(broadest);
            assertThat(each.sentences()).anySatisfy(sentence -> assertThat(sentence)
                    .contains("is broader than the references")
                    .contains("expect lost peaks"));
        }
        assertThat(automatic.recipe().steps()).noneMatch(entry -> entry.step() instanceof Broaden);
        Analysis between = ANALYSER.analyse(request.withKnownSigma(0.8));
        assertThat(between.card().input().sigma()).isEqualTo(1.2);
        assertThat(between.sentences())
                .contains("The spectrum (sigma 0.80 eV, FWHM 1.88 eV) is matched to sigma 1.20 eV.");
    }

    @Test
    void referencesWithoutAModelAreBroadenedToTheSpectrum(@TempDir Path folder) throws InputException {
        Path silicon = folder.resolve("silicon.nearedge-model");
        SmallBundle.of(1).write(silicon);
        Analyser analyser =
                new Analyser(ReferenceLibrary.bundled(), ModelCatalog.only(ReferenceLibrary.bundled(), silicon));
        Analysis analysis =
                analyser.analyse(AnalysisRequest.of(oxygen).withEdge("O-K").withKnownSigma(0.9));
        assertThat(analysis.card()).isNull();
        assertThat(analysis.sentences())
                .contains("The spectrum (sigma 0.90 eV, FWHM 2.12 eV) is matched to sigma 0.90 eV.");
        InputGrid grid = InputGrid.oxygenK(0.9);
        assertThat(analyser.input("O-K", 0.9)).isEqualTo(grid);
        assertThat(analyser.input("O-K", 0.2)).isEqualTo(InputGrid.oxygenK(0.5));
        assertThat(analyser.input("O-K", null)).isEqualTo(InputGrid.oxygenK(0.5));
        List<Neighbour> nearest = analyser.neighbours("O-K", grid).nearest(analysis.input(), 5, Metric.EUCLIDEAN);
        assertThat(analysis.neighbours().stream().map(Neighbour::distance).toList())
                .isEqualTo(nearest.stream().map(Neighbour::distance).toList());
        assertThat(analyser.neighbours("O-K", grid)).isSameAs(analyser.neighbours("O-K", grid));
    }

    /** In the order of the steps: the last that changes the width says what it is. */
    @Test
    void aDeconvolutionChangesTheWidth() {
        double gaussian = 0.7 / EnergyResolution.FWHM_PER_SIGMA;
        assertThat(InputBroadening.after(Recipe.of(new FourierRatio(null, 0.7)), 0.9))
                .isCloseTo(gaussian, within(1e-12));
        assertThat(InputBroadening.after(Recipe.of(new FourierLog(null, 0.7)), null))
                .isCloseTo(gaussian, within(1e-12));
        assertThat(InputBroadening.after(Recipe.of(new FourierRatio(null, null)), 0.9))
                .isEqualTo(0.9);
        Step lucy = new RichardsonLucy(15, RichardsonLucy.Spread.GAUSSIAN, 1.0);
        assertThat(InputBroadening.after(Recipe.of(lucy), 0.9)).isNull();
        assertThat(InputBroadening.note(Recipe.of(lucy), 0.9, 0.5)).contains("after its sharpening is not known");
        assertThat(InputBroadening.after(Recipe.of(lucy, new Broaden(0.3, 0.5)), 0.9))
                .isEqualTo(0.5);
        assertThat(InputBroadening.after(Recipe.of(new Broaden(0.3, 0.5), lucy), 0.9))
                .isNull();
        assertThat(InputBroadening.after(Recipe.of(lucy).withOn(0, false), 0.9)).isEqualTo(0.9);
        assertThat(InputBroadening.note(Recipe.of(new FourierRatio(null, 0.7)), 0.9, 0.5))
                .contains("sigma 0.30 eV")
                .contains("is not matched");
    }

    @Test
    void aDecimalPointIsAPointInEveryCountry() throws InputException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(InputBroadening.note(Recipe.of(), 0.6, 0.5))
                    .contains("0.60")
                    .contains("0.50");
            assertThat(silicon.axis().toString()).doesNotMatch(".*\\d,\\d.*");
            assertThatThrownBy(() -> ANALYSER.neighbours("Si-K", InputGrid.siliconK(0.5))
                            .nearest(silicon, 3, Metric.MSE, 100.5, 101.5))
                    .isInstanceOf(InputException.class)
                    .message()
                    .doesNotMatch(".*\\d,\\d.*");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1001, Double.NaN, Double.POSITIVE_INFINITY})
    void aBroadeningThatIsNoneIsRefused(double sigma) {
        for (Spectrum raw : List.of(silicon, oxygen)) {
            assertThatThrownBy(() -> ANALYSER.analyse(AnalysisRequest.of(raw).withKnownSigma(sigma)))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("broadening");
        }
    }
}
