package org.nearedge.evaluate.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private static Table table() {
        Samples samples = new Samples();
        samples.add(List.of("a, b"), "x", 1);
        samples.add(List.of("a, b"), "x", 2);
        samples.add(List.of("a, b"), "x", Double.NaN);
        samples.add(List.of("c|d"), "y", 0.00012345);
        return samples.table("some", "Some figures", List.of("model", "x", "y"), List.of("one note"));
    }

    @Test
    void meanAndSpreadAreThoseOfTheSeeds() {
        Table.Mean mean = Table.Mean.of(List.of(1.0, 2.0, 6.0));
        assertThat(mean.mean()).isCloseTo(3, within(1e-15));
        assertThat(mean.deviation()).isCloseTo(Math.sqrt(7), within(1e-15));
        assertThat(Table.Mean.of(List.of(4.0)).deviation()).isNaN();
    }

    @Test
    void markdownHasThreeDigitsAndTheSpread() {
        assertThat(table().markdown())
                .isEqualTo(
                        """
                        ## Some figures

                        - one note

                        | model | x | y |
                        | --- | --- | --- |
                        | a, b | 1.50 \u00b1 0.71 |  |
                        | c\\|d |  | 0.000123 |
                        """);
    }

    @Test
    void csvHasAllDigitsAndTheSpreadInAColumnOfItsOwn() {
        assertThat(table().csv())
                .isEqualTo(
                        """
                        # Some figures
                        # one note
                        model,x,x deviation,y,y deviation
                        "a, b",1.5,0.7071067811865476,,
                        c|d,,,1.2345E-4,
                        """);
    }

    @Test
    void jsonHoldsColumnsRowsAndNotes() {
        JsonNode json = new ObjectMapper().valueToTree(table());
        assertThat(json.get("columns")).hasSize(3);
        assertThat(json.get("rows").get(0).get(1).get("mean").asDouble()).isEqualTo(1.5);
        assertThat(json.get("rows").get(0).get(1).get("seeds").asInt()).isEqualTo(2);
        assertThat(json.get("rows").get(0).get(2).isNull()).isTrue();
        assertThat(json.get("notes").get(0).asText()).isEqualTo("one note");
    }

    @Test
    void wholeNumbersAreWrittenWholeAndOddRowsAreAFault() {
        Table whole = new Table("n", "N", List.of("n"), List.of(List.of(16.0)), List.of());
        assertThat(whole.markdown()).contains("| 16 |");
        assertThatThrownBy(() -> new Table("n", "N", List.of("n"), List.of(Arrays.asList(1.0, null)), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
