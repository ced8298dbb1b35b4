package org.nearedge.io.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.spectrum.InputException;

/** Characters, lines and words: what a table is made of before it is one. */
class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "Energy Loss (eV), eV",
        "energy_keV, keV",
        "KEV, keV",
        "E/meV, meV",
        "MeV, MeV",
        "kilo electron volts, keV",
        "E [ev], eV",
    })
    void unitsOfEnergy(String text, String unit) {
        assertThat(EnergyUnit.in(text)).contains(unit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nm", "level", "event", "revision", "Energy", "seven", ""})
    void wordsThatOnlyHoldItsLetters(String text) {
        assertThat(EnergyUnit.in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"energy, 3", "E (eV), 3", "e, 3", "mono energy, 2", "eV, 2", "energy step (eV), 0", "mu(E), 0", "I0, 0"
    })
    void namesOfTheEnergy(String name, int sureness) {
        assertThat(ColumnMeaning.energy(name)).isEqualTo(sureness);
    }

    @ParameterizedTest
    @CsvSource({"energy_eV, energy", "Energy Loss (eV), Energy Loss", "eV, eV", "(eV), (eV)", "E/keV, E"})
    void namesWithoutTheirUnit(String name, String bare) {
        assertThat(ColumnMeaning.bare(name)).isEqualTo(bare);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# Energy (eV) Counts | Energy (eV) | Counts",
                "Photon energy   Total yield | Photon energy | Total yield",
                "\"a, b\",c | a, b | c",
                "%E;mu | E | mu",
            })
    void namesOfTwoColumns(String line, String first, String second) {
        assertThat(ColumnNames.in(List.of("Sample 5", line), new Dialect(' ', '.'), 2))
                .contains(List.of(first, second));
    }

    @Test
    void aSentenceNamesNoColumns() {
        assertThat(ColumnNames.in(List.of("# measured on a Tuesday in May"), new Dialect(',', '.'), 3))
                .isEmpty();
    }

    @Test
    void columnsNamedByNumber() {
        List<String> header = List.of("# Column.1: energy eV", "# Column.2: i0", "# Column.3: itrans", "#---");
        assertThat(ColumnNames.in(header, new Dialect(' ', '.'), 3)).contains(List.of("energy eV", "i0", "itrans"));
    }

    @Test
    void lineEndsOfEverySystem() throws InputException {
        LineCursor lines = new LineCursor("f", "a\nb\r\nc\rd\n\n");
        List<String> read = new ArrayList<>();
        while (lines.next()) {
            read.add(lines.number() + lines.line());
        }
        assertThat(read).containsExactly("1a", "2b", "3c", "4d", "5");
    }

    @Test
    void manyLinesAreTheFirstAndACount() {
        LineList few = new LineList();
        IntStream.of(5, 9, 12).forEach(few::add);
        assertThat(few).hasToString("lines 5, 9 and 12");
        LineList many = new LineList();
        IntStream.rangeClosed(1, 98).forEach(many::add);
        assertThat(many).hasToString("lines 1, 2, 3, 4, 5, 6, 7, 8 and 90 more");
    }

    @Test
    void binaryAndText() {
        assertThat(DecodedText.looksBinary("1,2\n\u001a".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(DecodedText.looksBinary("\ufeff1,2\n".getBytes(StandardCharsets.UTF_16LE)))
                .isFalse();
        assertThat(DecodedText.looksBinary("1,2\n".getBytes(StandardCharsets.UTF_16LE)))
                .isTrue();
        assertThat(DecodedText.looksBinary(new byte[] {1, 2, 3, 'a', 'b', 'c'})).isTrue();
    }

    @Test
    void aTableOfWordsNamesItsFirstLine() {
        assertThatThrownBy(() -> DialectFinder.find("f.txt", "\n\nnothing here\n"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("f.txt, line 3: ");
    }

    @Test
    void aKnownEdgeIsFoundOnlyWhereTheRiseIs() {
        double[] energies =
                IntStream.range(0, 200).mapToDouble(i -> 1.80 + 0.0005 * i).toArray();
        double[] atSilicon = IntStream.range(0, 200)
                .mapToDouble(i -> Math.atan((energies[i] - 1.8395) / 0.0008))
                .toArray();
        double[] elsewhere = IntStream.range(0, 200)
                .mapToDouble(i -> Math.atan((energies[i] - 1.87) / 0.0008))
                .toArray();
        assertThat(KnownEdges.ifKiloElectronVolts(energies, atSilicon)).hasValue(1838.9);
        assertThat(KnownEdges.ifKiloElectronVolts(energies, elsewhere)).isEmpty();
    }
}
