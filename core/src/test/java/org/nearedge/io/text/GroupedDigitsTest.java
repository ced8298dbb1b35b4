package org.nearedge.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.io.Written;
import org.nearedge.io.text.NumberToken.Kind;
import org.nearedge.spectrum.Dataset;

/** Thousands as spreadsheets set them apart. */
class GroupedDigitsTest {
    private final NumberToken token = new NumberToken();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.820,25 | , | 1820.25 | 2",
                "1,820.25 | . | 1820.25 | 2",
                "-1,234,567.5 | . | -1234567.5 | 1",
                "1.234.567 | , | 1234567 | 0",
                "1\u2019820 | . | 1820 | 0",
                "1\u202f820,5 | , | 1820.5 | 1",
                "12,345.0e-2 | . | 123.45 | 3",
                "1.820, | , | 1820 | 0",
            })
    void thousandsAreSetApart(String text, char decimal, double value, int decimals) {
        assertThat(token.read(text, decimal)).isEqualTo(Kind.NUMBER);
        assertThat(token.value()).isEqualTo(value);
        assertThat(token.decimals()).isEqualTo(decimals);
    }

    /** One comma alone could be a decimal sign, and groups have three digits. */
    @ParameterizedTest
    @ValueSource(
            strings = {"1,820", "1,82.5", "1,8200.5", "1234,567.5", ",820.5", "1,820,5", "1,820.5,250", "1,,820.5"})
    void whatIsNotSurelyAGroupIsNoNumber(String text) {
        assertThat(token.read(text, '.')).isEqualTo(Kind.TEXT);
    }

    @Property
    void printedWithGroupsItIsTheSame(@ForAll @DoubleRange(min = -1e12, max = 1e12) double value) {
        String american = String.format(Locale.US, "%,.3f", value);
        token.read(String.format(Locale.US, "%.3f", value), '.');
        double plain = token.value();
        assertThat(token.read(american, '.')).isEqualTo(Kind.NUMBER);
        assertThat(token.value()).isEqualTo(plain);
        assertThat(token.read(String.format(Locale.GERMANY, "%,.3f", value), ','))
                .isEqualTo(Kind.NUMBER);
        assertThat(token.value()).isEqualTo(plain);
    }

    private static Dataset written(Locale country, String separator, String quote, String format) throws Exception {
        StringBuilder text = new StringBuilder("Energy (eV)" + separator + "Counts\n");
        for (int i = 0; i < 50; i++) {
            String energy = String.format(country, format, 990 + 0.5 * i);
            String counts = String.format(country, format, 250_000.5 * i);
            text.append(quote + energy + quote + separator + quote + counts + quote + "\n");
        }
        return Written.open(text.toString()).get(0);
    }

    @Test
    void tablesOfSpreadsheetsAreRead() throws Exception {
        for (Dataset dataset : new Dataset[] {
            written(Locale.GERMANY, ";", "", "%,.2f"),
            written(Locale.US, "\t", "", "%,.2f"),
            written(Locale.US, ",", "\"", "%,.2f")
        }) {
            assertThat(dataset.shape()).containsExactly(50);
            assertThat(dataset.axes().get(0).offset()).isEqualTo(990);
            assertThat(dataset.axes().get(0).scale()).isEqualTo(0.5);
            assertThat(dataset.value(49)).isEqualTo(250_000.5 * 49);
            assertThat(dataset.notices()).isEmpty();
        }
    }

    @Test
    void threeDecimalsBehindACommaStayDecimals() throws Exception {
        Dataset dataset = written(Locale.GERMANY, ";", "", "%.3f");
        assertThat(dataset.axes().get(0).offset()).isEqualTo(990);
        assertThat(dataset.value(1)).isEqualTo(250_000.5);
    }
}
