package org.nearedge.io.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class UniformFitTest {
    private static double[] printed(double first, double step, int size, int decimals) {
        double[] energies = new double[size];
        for (int i = 0; i < size; i++) {
            energies[i] = BigDecimal.valueOf(first + i * step)
                    .setScale(decimals, RoundingMode.HALF_EVEN)
                    .doubleValue();
        }
        return energies;
    }

    @Property(tries = 300)
    void everyUniformAxisIsFoundUnderItsRounding(
            @ForAll @DoubleRange(min = -50, max = 9000) double first,
            @ForAll @DoubleRange(min = 0.06, max = 3) double step,
            @ForAll @IntRange(min = 2, max = 400) int size,
            @ForAll @IntRange(min = 2, max = 6) int decimals) {
        double[] energies = printed(first, step, size, decimals);
        PrintedDigits digits = new PrintedDigits(decimals, 1 + decimals + 4);
        UniformFit fit = UniformFit.of(energies, digits).orElseThrow();
        double half = 0.5 * Math.pow(10, -decimals);
        for (int i = 0; i < size; i++) {
            assertThat(Math.abs(fit.first() + i * fit.step() - energies[i])).isLessThanOrEqualTo(half * (1 + 1e-6));
        }
        assertThat(Math.abs(fit.step() - step)).isLessThanOrEqualTo(4 * half / (size - 1) * (1 + 1e-6));
    }

    @Test
    void theRoundStepIsPreferred() {
        UniformFit fit = UniformFit.of(printed(1555, 0.2, 226, 1), new PrintedDigits(1, 5))
                .orElseThrow();
        assertThat(fit).isEqualTo(new UniformFit(1555, 0.2));
        fit = UniformFit.of(printed(0, 1 / 3.0, 31, 3), new PrintedDigits(3, 5)).orElseThrow();
        assertThat(fit.step()).isCloseTo(1 / 3.0, within(0.001 / 30));
    }

    @Test
    void endsThatWereRoundedApartAreNoObstacle() {
        // First and last were rounded different ways: the line through them misses others by more than 0.05.
        double[] energies = printed(500.0134364244112, 0.1347, 40, 1);
        PrintedDigits digits = new PrintedDigits(1, 4);
        double through = (energies[39] - energies[0]) / 39;
        assertThat(new UniformFit(energies[0], through).reproduces(energies, digits))
                .isFalse();
        UniformFit fit = UniformFit.of(energies, digits).orElseThrow();
        assertThat(fit.reproduces(energies, digits)).isTrue();
    }

    @Test
    void fewRowsOfCoarseDigitsMustLieOnTheLine() {
        PrintedDigits whole = new PrintedDigits(0, 3);
        assertThat(UniformFit.of(new double[] {700, 701, 703, 706}, whole)).isEmpty();
        assertThat(UniformFit.of(new double[] {700, 702, 704, 706}, whole)).contains(new UniformFit(700, 2));
    }

    @Property(tries = 200)
    void anEnergyOffByMoreThanItsLastDigitMakesTheAxisUneven(
            @ForAll @IntRange(min = 5, max = 200) int size, @ForAll @IntRange(min = 1, max = 3) int where) {
        double[] energies = printed(500, 0.25, size, 2);
        energies[where] += 0.03;
        assertThat(UniformFit.of(energies, new PrintedDigits(2, 5))).isEmpty();
    }

    @Test
    void fixedSignificantDigitsLoseDecimalsAsTheNumbersGrow() {
        // Six digits: 99.9876 and 100.123 are printed with four and with three decimals.
        double[] energies = {99.8765, 99.9999, 100.123, 100.247, 100.370};
        assertThat(UniformFit.of(energies, new PrintedDigits(4, 6))).isPresent();
        assertThat(UniformFit.of(energies, new PrintedDigits(4, 7))).isEmpty();
    }
}
