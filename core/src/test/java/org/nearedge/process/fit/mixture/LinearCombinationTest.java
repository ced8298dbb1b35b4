package org.nearedge.process.fit.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nearedge.process.fit.ChannelErrors;
import org.nearedge.process.fit.Fits;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** Against numpy and scipy, and where the answer is known. */
class LinearCombinationTest {
    private static final MixtureOptions FREE = new MixtureOptions(null, null, false, false, false, 0);

    private final JsonNode scipy = Fits.scipy().get("linear");
    private final double[] energies = Fits.numbers(scipy.get("energy"));
    private final Spectrum target = Fits.spectrum("target", energies, Fits.numbers(scipy.get("target")));
    private final ChannelErrors errors = Fits.known(target, scipy.get("sigma").asDouble());
    private final List<Spectrum> parts = IntStream.range(0, 3)
            .mapToObj(i -> Fits.spectrum(
                    "part " + i, energies, Fits.numbers(scipy.get("parts").get(i))))
            .toList();

    private static double[] weights(Mixture mixture) {
        return mixture.weights().stream().mapToDouble(w -> w.weight().value()).toArray();
    }

    private static double[] errors(Mixture mixture) {
        return mixture.weights().stream().mapToDouble(w -> w.weight().error()).toArray();
    }

    @Test
    void freeWeightsAndTheirErrorsAreThoseOfNumpy() throws InputException {
        Mixture mixture = LinearCombination.fit(target, errors, parts, FREE);
        JsonNode expected = scipy.get("free");
        assertThat(weights(mixture)).containsExactly(Fits.numbers(expected.get("weights")), within(1e-9));
        assertThat(errors(mixture)).containsExactly(Fits.numbers(expected.get("errors")), within(1e-9));
        assertThat(mixture.quality().chiSquared()).isCloseTo(expected.get("chi").asDouble(), within(1e-7));
        assertThat(mixture.quality().freedom()).isEqualTo(120 - 3);
    }

    @Test
    void nonNegativeWeightsAreThoseOfScipyAndTheHeldOneHasALimit() throws InputException {
        Mixture mixture = LinearCombination.fit(target, errors, parts, FREE.withNonNegative(true));
        JsonNode expected = scipy.get("nonnegative");
        assertThat(weights(mixture)).containsExactly(Fits.numbers(expected.get("weights")), within(1e-9));
        assertThat(errors(mixture)[0]).isCloseTo(expected.get("errors").get(0).asDouble(), within(1e-9));
        assertThat(errors(mixture)[1]).isCloseTo(expected.get("errors").get(1).asDouble(), within(1e-9));
        assertThat(mixture.quality().rFactor())
                .isCloseTo(expected.get("rfactor").asDouble(), within(1e-12));
        Weight held = mixture.weights().get(2);
        assertThat(held.isHeld()).isTrue();
        assertThat(held.weight().error()).isNaN();
        assertThat(held.upperLimit()).isCloseTo(scipy.get("limit").asDouble(), within(1e-6));
    }

    @Test
    void weightsThatAddUpToOneAreThoseOfScipy() throws InputException {
        Mixture mixture = LinearCombination.fit(target, errors, parts, MixtureOptions.DEFAULT);
        JsonNode expected = scipy.get("simplex");
        assertThat(weights(mixture)).containsExactly(Fits.numbers(expected.get("weights")), within(1e-5));
        assertThat(mixture.sum().value()).isCloseTo(1, within(1e-12));
        assertThat(mixture.quality().chiSquared()).isCloseTo(expected.get("chi").asDouble(), within(1e-4));
        assertThat(mixture.quality().parameters()).isEqualTo(1);
        double scale = Math.sqrt(mixture.quality().reducedChiSquared());
        assertThat(errors(mixture)[0] / scale).isCloseTo(expected.get("error").asDouble(), within(1e-9));
        // One gains what the other loses.
        assertThat(errors(mixture)[1]).isCloseTo(errors(mixture)[0], within(1e-12));
    }

    @Test
    void unknownErrorsAreScaledSoThatReducedChiSquaredIsOne() throws InputException {
        ChannelErrors unknown = ChannelErrors.of(target, ChannelErrors.Kind.UNKNOWN);
        Mixture mixture = LinearCombination.fit(target, unknown, parts, FREE);
        double[] known = Fits.numbers(scipy.get("free").get("errors"));
        double scale = Math.sqrt(scipy.get("free").get("chi").asDouble() / 117);
        for (int j = 0; j < 3; j++) {
            assertThat(errors(mixture)[j]).isCloseTo(scale * known[j], within(1e-9));
        }
    }

    @Test
    void shiftsAndTheConstantAreFoundOnAnotherAxis() throws InputException {
        Spectrum one =
                Fits.sampled("one", 90, 0.11, 600, x -> Fits.arctangent(x, 1, 115, 2) + Fits.gaussian(x, 1, 118, 4));
        Spectrum two =
                Fits.sampled("two", 92, 0.13, 480, x -> Fits.arctangent(x, 1, 117, 3) + Fits.gaussian(x, 2, 121, 5));
        Spectrum mixed = Fits.sampled(
                "mixed",
                100,
                0.25,
                140,
                x -> 0.05
                        + 0.3 * (Fits.arctangent(x, 1, 115.7, 2) + Fits.gaussian(x, 1, 118.7, 4))
                        + 0.7 * (Fits.arctangent(x, 1, 116.6, 3) + Fits.gaussian(x, 2, 120.6, 5)));
        MixtureOptions options = new MixtureOptions(102.0, 133.0, true, false, true, 1.5);
        Mixture mixture = LinearCombination.fit(mixed, Fits.known(mixed, 0.01), List.of(one, two), options);
        assertThat(weights(mixture)).containsExactly(new double[] {0.3, 0.7}, within(1e-3));
        assertThat(mixture.weights().get(0).shift().value()).isCloseTo(0.7, within(3e-3));
        assertThat(mixture.weights().get(1).shift().value()).isCloseTo(-0.4, within(3e-3));
        assertThat(mixture.offset().value()).isCloseTo(0.05, within(1e-3));
        assertThat(mixture.weights().get(0).shift().error()).isBetween(0.001, 0.1);
        assertThat(mixture.data().axis().first()).isEqualTo(102);
        assertThat(mixture.notes()).isEmpty();
    }

    @Test
    void aShiftBeyondWhatIsAllowedIsTold() throws InputException {
        Spectrum one = Fits.sampled("one", 0, 0.1, 400, x -> Fits.gaussian(x, 1, 20, 4));
        Spectrum moved = Fits.sampled("moved", 5, 0.1, 300, x -> Fits.gaussian(x, 1, 22, 4));
        Mixture mixture = LinearCombination.fit(
                moved, Fits.known(moved, 0.01), List.of(one), new MixtureOptions(8.0, 32.0, true, false, false, 1));
        assertThat(mixture.weights().get(0).shift().value()).isCloseTo(1, within(1e-3));
        assertThat(mixture.weights().get(0).shift().error()).isNaN();
        assertThat(mixture.notes()).anyMatch(note -> note.equals("The shift of one is at its bound of 1 eV."));
    }

    @Test
    void badInputIsOneSentence() {
        Spectrum far = Fits.sampled("far", 700, 1, 50, x -> x);
        assertThatThrownBy(() -> LinearCombination.fit(target, errors, List.of(far), FREE))
                .isInstanceOf(InputException.class)
                .hasMessage("far: covers 700 to 749 eV and shares no range with target and the components"
                        + " before it; choose spectra of one edge on one energy scale.");
        assertThatThrownBy(() -> LinearCombination.fit(target, errors, parts, FREE.withRange(1.0, 1.6)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("3 channels, too few for 3 parameters");
        List<Spectrum> twins = List.of(parts.get(0), parts.get(1), parts.get(0).withName("twin"));
        assertThatThrownBy(() -> LinearCombination.fit(target, errors, twins, FREE))
                .isInstanceOf(InputException.class)
                .hasMessage("target: cannot be divided between part 0 and twin, which have the same shape in the fitted"
                        + " range; leave one of them out.");
        assertThatThrownBy(() -> LinearCombination.fit(target, errors, List.of(), FREE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no components");
        Spectrum shorter = parts.get(0).slice(0, 60).withName("short");
        assertThatThrownBy(() -> LinearCombination.fit(target, errors, List.of(shorter), FREE.withRange(0.0, 20.0)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("short: covers 0 to 14.75 eV, less than the range of 0 to 20 eV")
                .hasMessageContaining("choose a range within 0 to 14.75 eV");
        assertThatThrownBy(() -> new MixtureOptions(null, null, true, true, false, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
