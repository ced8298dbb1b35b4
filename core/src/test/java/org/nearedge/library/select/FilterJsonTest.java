package org.nearedge.library.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.library.LocalProperty;
import org.nearedge.spectrum.InputException;

class FilterJsonTest {
    @Property(tries = 100)
    void everyFilterIsReadBack(
            @ForAll @Size(max = 3) Set<String> kinds,
            @ForAll String text,
            @ForAll Map<LocalProperty, @DoubleRange(min = -1e6, max = 1e6) Double> ends,
            @ForAll boolean upper,
            @ForAll Whose whose)
            throws InputException {
        Map<LocalProperty, Range> ranges = new EnumMap<>(LocalProperty.class);
        ends.forEach((property, end) ->
                ranges.put(property, upper ? new Range(Double.NEGATIVE_INFINITY, end) : new Range(end, end + 1)));
        ReferenceFilter filter = new ReferenceFilter("Si-K", kinds, text, ranges, whose);
        assertThat(FilterJson.parse("Si-K", FilterJson.of(filter))).isEqualTo(filter);
    }

    @Test
    void itIsShortEnoughToBeReadByPeople() {
        ReferenceFilter filter = ReferenceFilter.of("O-K")
                .withKinds(Set.of("amorphous"))
                .withRange(LocalProperty.BOND_LENGTH, new Range(1.6, Double.POSITIVE_INFINITY));
        assertThat(FilterJson.of(filter)).isEqualTo("{\"kinds\":[\"amorphous\"],\"bond_length\":[1.6,null]}");
        assertThat(FilterJson.of(ReferenceFilter.of("O-K"))).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"colour\":[1,2]}", "{\"band_gap\":[1]}"})
    void anythingElseIsTold(String text) {
        assertThatThrownBy(() -> FilterJson.parse("Si-K", text)).isInstanceOf(InputException.class);
    }
}
