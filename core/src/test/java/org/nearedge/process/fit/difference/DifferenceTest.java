package org.nearedge.process.fit.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.nearedge.process.fit.Fits;
import org.nearedge.process.fit.difference.Difference.Scaling;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

class DifferenceTest {
    private final Spectrum second = Fits.sampled("second", 0, 0.1, 400, x -> Fits.gaussian(x, 1, 20, 6) + 0.2);

    @Test
    void aGivenScaleIsTakenOnTheFirstOnesChannels() throws InputException {
        Spectrum first = Fits.sampled("first", 10, 0.25, 80, x -> 3 * (Fits.gaussian(x, 1, 20, 6) + 0.2) + 1);
        Difference difference = Difference.of(first, second, Scaling.GIVEN, 3, 1, null, null);
        assertThat(difference.spectrum().axis()).isEqualTo(first.axis());
        assertThat(difference.spectrum().name()).isEqualTo("first − second");
        assertThat(difference.spectrum().max()).isCloseTo(0, within(1e-4));
        assertThat(difference.spectrum().min()).isCloseTo(0, within(1e-4));
        assertThat(difference.scale().error()).isNaN();
    }

    @Property(tries = 100)
    void leastSquaresFindsScaleAndOffset(
            @ForAll @DoubleRange(min = 0.1, max = 10) double scale,
            @ForAll @DoubleRange(min = -5, max = 5) double offset)
            throws InputException {
        Spectrum first = second.withIntensity(java.util.Arrays.stream(second.toArray())
                .map(v -> scale * v + offset)
                .toArray());
        Difference difference = Difference.of(first, second, Scaling.LEAST_SQUARES, 1, 0, 12.0, 28.0);
        assertThat(difference.scale().value()).isCloseTo(scale, within(1e-9));
        assertThat(difference.offset().value()).isCloseTo(offset, within(1e-9));
        assertThat(difference.spectrum().size()).isEqualTo(400);
    }

    @Test
    void errorsOfLeastSquaresAreThoseOfRepeatedNoise() throws InputException {
        Random random = new Random(9);
        int covered = 0;
        for (int run = 0; run < 300; run++) {
            Spectrum first = Fits.noisy(second, 0.05, random);
            Difference difference = Difference.of(first, second, Scaling.LEAST_SQUARES, 1, 0, null, null);
            covered += Math.abs(difference.scale().value() - 1)
                            < difference.scale().error()
                    ? 1
                    : 0;
        }
        assertThat(covered / 300.0).isCloseTo(0.683, within(0.08));
    }

    @Test
    void equalAreaMakesTheDifferencesAreaZero() throws InputException {
        Spectrum first = Fits.sampled("first", 0, 0.1, 400, x -> 2 * Fits.gaussian(x, 1, 22, 4) + 0.1);
        Difference difference = Difference.of(first, second, Scaling.EQUAL_AREA, 1, 0, 10.0, 30.0);
        double sum = 0;
        for (int i = 100; i <= 300; i++) {
            sum += difference.spectrum().at(i) * (i == 100 || i == 300 ? 0.05 : 0.1);
        }
        assertThat(sum).isCloseTo(0, within(1e-9));
    }

    @Test
    void badInputIsOneSentence() {
        Spectrum far = Fits.sampled("far", 700, 1, 5, x -> 1);
        assertThatThrownBy(() -> Difference.of(second, far, Scaling.GIVEN, 1, 0, null, null))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("second: shares no energies with far (0 to 39.9 eV and 700 to");
        Spectrum flat = Fits.sampled("flat", 0, 0.1, 400, x -> 1);
        assertThatThrownBy(() -> Difference.of(second, flat, Scaling.LEAST_SQUARES, 1, 0, null, null))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("flat: is flat in the range");
        Spectrum none = Fits.sampled("none", 0, 0.1, 400, x -> 0);
        assertThatThrownBy(() -> Difference.of(second, none, Scaling.EQUAL_AREA, 1, 0, null, null))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("none: has no area in the range");
    }
}
