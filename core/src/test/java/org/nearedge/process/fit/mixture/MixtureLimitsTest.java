package org.nearedge.process.fit.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.nearedge.process.fit.Fits;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** Bounds, conditions and shifts where the answer is known by hand. */
class MixtureLimitsTest {
    private static final Spectrum ONE = Fits.sampled("one", 0, 0.2, 200, x -> Fits.gaussian(x, 1, 15, 4));
    private static final Spectrum TWO = Fits.sampled("two", 0, 0.2, 200, x -> Fits.gaussian(x, 1, 25, 4));

    private static MixtureOptions options(boolean nonNegative, boolean one, boolean constant, double shift) {
        return new MixtureOptions(6.0, 34.0, nonNegative, one, constant, shift);
    }

    private static Spectrum target(double one, double two, double constant, double moved) {
        return Fits.sampled(
                "target",
                0,
                0.2,
                200,
                x -> one * Fits.gaussian(x, 1, 15 + moved, 4) + two * Fits.gaussian(x, 1, 25, 4) + constant);
    }

    private static Mixture fit(Spectrum target, List<Spectrum> parts, MixtureOptions options) throws InputException {
        return LinearCombination.fit(target, Fits.known(target, 0.01), parts, options);
    }

    private static double weight(Mixture mixture, int of) {
        return mixture.weights().get(of).weight().value();
    }

    @Test
    void aNegativeWeightIsFoundWhereItMayBeAndHeldWhereNot() throws InputException {
        Spectrum target = target(1, -0.5, 0, 0);
        assertThat(weight(fit(target, List.of(ONE, TWO), options(false, false, false, 0)), 1))
                .isCloseTo(-0.5, within(1e-9));
        Mixture held = fit(target, List.of(ONE, TWO), options(true, false, false, 0));
        assertThat(weight(held, 1)).isZero();
        assertThat(held.weights().get(1).isHeld()).isTrue();
        assertThat(held.quality().parameters()).isEqualTo(1);
        assertThat(held.quality().rFactor()).isCloseTo(0.2, within(0.01));
    }

    /** Peaks that do not overlap: of 2 and 1 the nearest point with sum 1 is 1 and 0. */
    @Test
    void theSumIsKeptWhereTheDataAskForMore() throws InputException {
        Mixture mixture = fit(target(2, 1, 0, 0), List.of(ONE, TWO), options(true, true, false, 0));
        assertThat(weight(mixture, 0)).isCloseTo(1, within(0.01));
        assertThat(weight(mixture, 0) + weight(mixture, 1)).isCloseTo(1, within(1e-12));
        Mixture free = fit(target(2, 1, 0, 0), List.of(ONE, TWO), options(true, false, false, 0));
        assertThat(free.sum().value()).isCloseTo(3, within(1e-9));
        assertThat(free.sum().error())
                .isCloseTo(
                        Math.hypot(
                                free.weights().get(0).weight().error(),
                                free.weights().get(1).weight().error()),
                        within(1e-4));
    }

    @Property(tries = 100)
    void aShiftWithinItsBoundIsFound(
            @ForAll @DoubleRange(min = -0.9, max = 0.9) double moved,
            @ForAll @DoubleRange(min = -0.5, max = 0.5) double constant)
            throws InputException {
        Mixture mixture = fit(target(0.6, 0.4, constant, moved), List.of(ONE, TWO), options(true, false, true, 1));
        assertThat(mixture.weights().get(0).shift().value()).isCloseTo(moved, within(5e-3));
        assertThat(mixture.weights().get(1).shift().value()).isCloseTo(0, within(5e-3));
        assertThat(mixture.offset().value()).isCloseTo(constant, within(1e-3));
    }

    @Test
    void whatIsTheSumOfOthersIsSingular() {
        Spectrum sum = target(1, 1, 0, 0).withName("sum");
        assertThatThrownBy(() -> fit(target(1, 1, 0, 0), List.of(ONE, TWO, sum), options(false, false, false, 0)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("sum");
        Spectrum none = Fits.sampled("none", 0, 0.2, 200, x -> 0);
        assertThatThrownBy(() -> fit(target(1, 1, 0, 0), List.of(ONE, none), options(true, false, false, 0)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("none: is zero in all of the fitted range; leave it out");
        Spectrum flat = Fits.sampled("flat", 0, 0.2, 200, x -> 3);
        assertThatThrownBy(() -> fit(target(1, 1, 0, 0), List.of(ONE, flat), options(false, false, true, 0)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("flat");
    }

    @Test
    void aloneEachComponentHasTheWeightOfItsProjection() throws InputException {
        Spectrum target = target(0.7, 0.3, 0, 0);
        List<Double> shares = new ArrayList<>();
        List<Combinations.Entry> ranked = Combinations.ranked(
                target,
                Fits.known(target, 0.01),
                List.of(ONE, TWO),
                options(true, false, false, 0),
                2,
                shares::add,
                () -> false);
        assertThat(ranked)
                .extracting(Combinations.Entry::members)
                .containsExactly(List.of(0, 1), List.of(0), List.of(1));
        // Two Gaussians 10 eV apart, 4 eV wide, overlap by exp(-2 ln 2 (10 / 4)^2).
        double overlap = Math.exp(-2 * Math.log(2) * 6.25);
        assertThat(weight(ranked.get(1).mixture(), 0)).isCloseTo(0.7 + 0.3 * overlap, within(1e-4));
        assertThat(weight(ranked.get(2).mixture(), 0)).isCloseTo(0.3 + 0.7 * overlap, within(1e-4));
        assertThat(ranked.get(1).chance()).isNaN();
        assertThat(ranked.get(0).chance()).isLessThan(1e-12);
    }
}
