package org.nearedge.process.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nearedge.process.Broaden;
import org.nearedge.process.Calibrate;
import org.nearedge.process.Crop;
import org.nearedge.process.PowerLawBackground;
import org.nearedge.process.Recipe;
import org.nearedge.process.fit.ChannelErrors.Kind;
import org.nearedge.process.fit.peaks.Integral;
import org.nearedge.spectrum.Spectrum;

class ErrorsAfterTest {
    @Test
    void whatIsOnlyCalibratedAndCroppedIsStillCounts() {
        assertThat(ErrorsAfter.sentences(Recipe.of(new Calibrate(1), new Crop(1, 2)), Kind.COUNTS))
                .isEmpty();
    }

    @Test
    void smoothingMakesErrorsOfAnyKindTooSmall() {
        Recipe recipe = Recipe.of(new Crop(1, 2), new Broaden(0.1, 0.5));
        for (Kind kind : Kind.values()) {
            assertThat(ErrorsAfter.sentences(recipe, kind))
                    .containsExactly("Standard errors are too small: after broaden neighbouring channels share their"
                            + " scatter, and they are taken as independent.");
        }
        assertThat(ErrorsAfter.sentences(recipe.withOn(1, false), Kind.NOISE)).isEmpty();
    }

    @Test
    void aBackgroundTakesTheCountsAway() {
        Recipe recipe = Recipe.of(new PowerLawBackground(480, 520));
        assertThat(ErrorsAfter.sentences(recipe, Kind.COUNTS))
                .containsExactly("After power-law-background the intensities are no counts any more: their root is not"
                        + " their error.");
        assertThat(ErrorsAfter.sentences(recipe, Kind.NOISE)).isEmpty();
    }

    /** What the sentence warns of: the told error of an area against the scatter of many. */
    @Test
    void afterSmoothingTheToldErrorIsIndeedTooSmall() throws Exception {
        Random random = new Random(5);
        Spectrum flat = Fits.sampled("flat", 0, 0.1, 400, x -> 100);
        double squares = 0;
        double told = 0;
        int times = 300;
        for (int k = 0; k < times; k++) {
            Spectrum smooth = new Broaden(0.1, 0.5).apply(Fits.noisy(flat, 10, random));
            Measured area = Integral.of(smooth, ChannelErrors.of(smooth, Kind.NOISE), 10, 30);
            squares += Math.pow(area.value() - 2000, 2) / times;
            told += area.error() / times;
        }
        assertThat(told).isLessThan(0.5 * Math.sqrt(squares));
    }
}
