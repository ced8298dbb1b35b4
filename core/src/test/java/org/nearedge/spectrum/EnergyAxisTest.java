package org.nearedge.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnergyAxisTest {
    @Test
    void aUniformAxisCountsFromItsFirstEnergy() {
        EnergyAxis axis = EnergyAxis.uniform(350, 0.25, 2048);
        assertThat(axis.at(8)).isEqualTo(352);
        assertThat(axis.last()).isEqualTo(861.75);
        assertThat(axis.indexOf(532.1)).isEqualTo(728);
        assertThat(axis.slice(8, 12)).isEqualTo(EnergyAxis.uniform(352, 0.25, 4));
        assertThat(axis.shifted(-350).first()).isZero();
    }

    @Test
    void aListedAxisKeepsItsEnergies() {
        EnergyAxis axis = EnergyAxis.of(700, 700.5, 702, 706);
        assertThat(axis.isUniform()).isFalse();
        assertThat(axis.step()).isEqualTo(2);
        assertThat(axis.indexOf(701)).isEqualTo(1);
        assertThat(axis.indexOf(701.3)).isEqualTo(2);
        assertThat(axis.indexOf(9999)).isEqualTo(3);
        assertThat(axis.slice(1, 3).toArray()).containsExactly(700.5, 702);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 5", "0, -1, 5", "NaN, 1, 5", "0, NaN, 5", "0, Infinity, 5", "0, 1, 0"})
    void anAxisThatIsNoneIsRefused(double first, double step, int size) {
        assertThatThrownBy(() -> EnergyAxis.uniform(first, step, size)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void energiesMustAscend() {
        assertThatThrownBy(() -> EnergyAxis.of(1, 2, 2)).hasMessageContaining("index 2");
        assertThatThrownBy(() -> EnergyAxis.of(1, Double.NaN)).hasMessageContaining("index 1");
        assertThatThrownBy(() -> EnergyAxis.of()).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void theNearestChannelIsTheNearest(
            @ForAll @DoubleRange(min = -100, max = 100) double energy,
            @ForAll @DoubleRange(min = 0.01, max = 3) double step,
            @ForAll @IntRange(min = 1, max = 60) int size) {
        EnergyAxis uniform = EnergyAxis.uniform(-20, step, size);
        EnergyAxis listed = EnergyAxis.of(uniform.toArray());
        double least = Arrays.stream(uniform.toArray())
                .map(e -> Math.abs(e - energy))
                .min()
                .orElseThrow();
        assertThat(Math.abs(uniform.at(uniform.indexOf(energy)) - energy)).isCloseTo(least, within(1e-9));
        assertThat(Math.abs(listed.at(listed.indexOf(energy)) - energy)).isCloseTo(least, within(1e-9));
    }
}
