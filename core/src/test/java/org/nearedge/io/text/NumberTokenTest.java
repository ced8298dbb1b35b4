package org.nearedge.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.io.text.NumberToken.Kind;

class NumberTokenTest {
    private final NumberToken token = new NumberToken();

    @Property
    void everyPrintedDoubleComesBackToTheLastBit(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        Kind kind = token.read(Double.toString(value), '.');
        assertThat(kind).isEqualTo(Double.isFinite(value) ? Kind.NUMBER : Kind.NOT_FINITE);
        assertThat(Double.valueOf(token.value())).isEqualTo(Double.valueOf(value));
    }

    @Property
    void shortDecimalsAreRoundedAsJavaDoes(@ForAll int mantissa, @ForAll byte exponent) {
        String text = mantissa + "e" + exponent;
        assertThat(token.read(text, '.')).isEqualTo(Kind.NUMBER);
        assertThat(token.value()).isEqualTo(Double.parseDouble(text));
        assertThat(token.decimals()).isEqualTo(-exponent);
    }

    @ParameterizedTest
    @CsvSource({
        "1.250, 1.25, 3, 4",
        "0.00120, 0.0012, 5, 3",
        "-.5, -0.5, 1, 1",
        "7., 7, 0, 1",
        "+5.100000e+002, 510, 4, 7",
        "1.5D-3, 0.0015, 4, 2",
        "-1.2345678-100, -1.2345678e-100, 107, 8",
        "1.5+100, 1.5e100, -99, 2",
        "−2.5, -2.5, 1, 2",
        "123456789012345678901234567890, 1.2345678901234568e29, 0, 30",
    })
    void tellsHowPreciselyANumberWasPrinted(String text, double value, int decimals, int significant) {
        assertThat(token.read(text, '.')).isEqualTo(Kind.NUMBER);
        assertThat(token.value()).isEqualTo(value);
        assertThat(token.decimals()).isEqualTo(decimals);
        assertThat(token.significant()).isEqualTo(significant);
    }

    @Test
    void decimalCommaIsReadOnlyWhereAsked() {
        assertThat(token.read("532,25", ',')).isEqualTo(Kind.NUMBER);
        assertThat(token.value()).isEqualTo(532.25);
        assertThat(token.read("532,25", '.')).isEqualTo(Kind.TEXT);
        assertThat(token.read("532.25", ',')).isEqualTo(Kind.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nan", "NaN", "-nan", "inf", "-INF", "+Infinity", "1.#QNAN", "-1.#IND", "#N/A", "--", "1e999"})
    void valuesThatAreNotFiniteAreTold(String text) {
        assertThat(token.read(text, '.')).isEqualTo(Kind.NOT_FINITE);
        assertThat(token.value()).isNotEqualTo(0).satisfies(v -> assertThat(Double.isFinite(v))
                .isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1f", "1d", "0x1p3", "1e", "1e+", "1.2.3", "1-2", ".", "-.", "e5", "1 2", "12:30"})
    void whatOnlyLooksLikeANumberIsText(String text) {
        assertThat(token.read(text, '.')).isEqualTo(Kind.TEXT);
    }
}
