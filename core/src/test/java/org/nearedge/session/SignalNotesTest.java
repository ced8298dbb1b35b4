package org.nearedge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nearedge.library.SampleSpectra;
import org.nearedge.library.SampleSpectrum;
import org.nearedge.process.LogPolynomialBackground;
import org.nearedge.process.PowerLawBackground;
import org.nearedge.process.Recipe;
import org.nearedge.session.Analysis.About;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

/** What is wrong with a signal, or doubtful in its recipe, is told beside the prediction. */
class SignalNotesTest {
    private static final Analyser ANALYSER = Analyser.bundled();
    private static Spectrum oxygen;

    @BeforeAll
    static void open() throws InputException {
        for (SampleSpectrum sample : SampleSpectra.bundled()) {
            if (sample.edge().equals("O-K")) {
                oxygen = SampleSpectra.open(sample).get(0).spectrum();
            }
        }
    }

    @Test
    void aSoundSampleIsNotDoubted() throws InputException {
        Analysis analysis = ANALYSER.analyse(AnalysisRequest.of(oxygen));

        assertThat(analysis.sentences(About.SIGNAL)).isEmpty();
        assertThat(analysis.sentences(About.RECIPE)).isEmpty();
    }

    @Test
    void faultsAndWarningsAreToldAndThePredictionIsMade() throws InputException {
        double[] values = oxygen.toArray();
        values[5] = -30;
        Recipe recipe = ANALYSER.analyse(AnalysisRequest.of(oxygen)).recipe();
        for (int i = 0; i < recipe.steps().size(); i++) {
            if (recipe.steps().get(i).step() instanceof PowerLawBackground law) {
                recipe = recipe.with(i, new LogPolynomialBackground(law.to() - 2, law.to(), 3));
            }
        }

        Analysis analysis = ANALYSER.analyse(
                AnalysisRequest.of(oxygen.withIntensity(values)).withRecipe(recipe));

        assertThat(analysis.prediction()).isNotNull();
        assertThat(analysis.sentences(About.SIGNAL)).singleElement().asString().contains("channels are negative");
        assertThat(analysis.sentences(About.RECIPE))
                .anySatisfy(sentence -> assertThat(sentence).startsWith("The fit window is too short"));
    }

    @Test
    void absorptionIsToldWhatIsNotCorrectedAndNoSignalIsRefused() throws InputException {
        Spectrum absorbed = oxygen.withMetadata(oxygen.metadata().with(Metadata.SIGNAL, "XAS"));
        assertThat(ANALYSER.analyse(AnalysisRequest.of(absorbed)).sentences(About.SIGNAL))
                .singleElement()
                .asString()
                .startsWith("Dead time of the detector and self-absorption");
        assertThatThrownBy(() -> ANALYSER.analyse(AnalysisRequest.of(oxygen.withIntensity(new double[oxygen.size()]))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is zero in every channel");
    }
}
