package org.nearedge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nearedge.library.SampleSpectra;
import org.nearedge.library.SampleSpectrum;
import org.nearedge.process.Crop;
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

    /** The edge may be there and hidden by the fault: that is told first. */
    @Test
    void aRefusalForNoEdgeSaysWhatIsWrongWithTheSignal() throws InputException {
        double[] values = oxygen.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 2 == 0 ? 500 : -500 - i;
        }
        Spectrum negative = oxygen.withIntensity(values);
        assertThatThrownBy(() -> ANALYSER.analyse(AnalysisRequest.of(negative)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("channels are negative")
                .hasMessageContaining("no known edge rises");
        Spectrum cut = new Crop(oxygen.axis().first(), oxygen.axis().first() + 15)
                .apply(oxygen)
                .withMetadata(oxygen.metadata().with(Metadata.CUT_SHORT, "The file holds 15 of 100 channels."));
        assertThatThrownBy(() -> ANALYSER.analyse(AnalysisRequest.of(cut)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("The file holds 15 of 100 channels; no known edge rises");
    }

    @Test
    void positionsThatAddNothingToASumAreTold() throws InputException {
        Spectrum sum = oxygen.withMetadata(oxygen.metadata().with(Metadata.POSITIONS_LEFT_OUT, 3L));
        assertThat(ANALYSER.analyse(AnalysisRequest.of(sum)).sentences(About.SIGNAL))
                .containsExactly(
                        "3 positions of the image hold numbers that are not finite and add nothing to the sum.");
    }
}
