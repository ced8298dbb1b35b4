package org.nearedge.io.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.io.Written;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

class TextSpectrumReaderTest {
    private static void assertOxygen(Dataset dataset) throws InputException {
        Spectrum spectrum = dataset.spectrum();
        assertThat(spectrum.axis().toArray()).containsExactly(532.0, 532.5, 533.0, 533.5);
        assertThat(spectrum.axis().isUniform()).isTrue();
        assertThat(spectrum.toArray()).containsExactly(0.5, 1.25, -3, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "532.0,0.5\n532.5,1.25\n533.0,-3\n533.5,4e2\n",
                "Energy,Counts\r\n532.0,0.5\r\n532.5,1.25\r\n533.0,-3\r\n533.5,4e2\r\n",
                "energy (eV)\tI\r532.0\t0.5\r532.5\t1.25\r533.0\t-3\r533.5\t4e2",
                "E;I\n532,0;0,5\n532,5;1,25\n533,0;-3\n533,5;4e2\n",
                "532,0\t0,5\n532,5\t1,25\n533,0\t-3\n533,5\t4e2\n",
                "  532,0   0,5\n  532,5   1,25\n  533,0   -3\n  533,5   4e2\n",
                "\"Energy, eV\",\"Counts\"\n\"532,0\",\"0,5\"\n\"532,5\",\"1,25\"\n\"533,0\",\"-3\"\n\"533,5\",\"400\"\n",
                "# Points 4 of 4\n% 12 34\n// x\n! y\n'z\n532.0, 0.5\n532.5, 1.25\n\n533.0, -3\n#mid\n533.5, 4e2\n",
                "4\n\n532.0 0.5\n532.5 1.25\n533.0 -3\n533.5 4D2\n",
                "533.5,4e2\n533.0,-3\n532.5,1.25\n532.0,0.5\n",
                "counts,energy\n0.5,532.0\n1.25,532.5\n-3,533.0\n4e2,533.5\n",
                "532.0,0.5,\n532.5,1.25,\n533.0,-3,\n533.5,4e2,\n",
                "Energy\tIntensity\neV\tcounts\n532.0\t0.5\n532.5\t1.25\n533.0\t-3\n533.5\t4e2\n",
                "0,532.0,0.5\n1,532.5,1.25\n2,533.0,-3\n3,533.5,4e2\n",
                "point,Energy Loss [eV],signal\n7,532.0,0.5\n7,532.5,1.25\n7,533.0,-3\n7,533.5,4e2\n",
                "time;energy;mu\n10:01;532.0;0.5\n10:02;532.5;1.25\n10:03;533.0;-3\n10:04;533.5;4e2\n",
            })
    void theSameTableInManyDialects(String text) throws InputException {
        assertOxygen(Written.open(text).get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void byteOrderMarks(String charset) throws InputException {
        String text = "\ufeffEnergie (eV);Intensität\r\n532,0;0,5\r\n532,5;1,25\r\n533,0;-3\r\n533,5;400\r\n";
        assertOxygen(Written.open(text.getBytes(Charset.forName(charset))).get(0));
    }

    @Test
    void latin1WithoutAMark() throws InputException {
        String text = "Größe: 5 µm\nEnergy (eV);Intensität\n532.0;0.5\n532.5;1.25\n533.0;-3\n533.5;400\n";
        Dataset dataset =
                Written.open(text.getBytes(StandardCharsets.ISO_8859_1)).get(0);
        assertOxygen(dataset);
        assertThat(dataset.metadata().text("Größe")).contains("5 µm");
    }

    @Test
    void unevenEnergiesStayAsListed() throws InputException {
        Spectrum spectrum =
                Written.one("energy_eV,mu\n700,1\n701,2\n703,3\n706,4\n").spectrum();
        assertThat(spectrum.axis().isUniform()).isFalse();
        assertThat(spectrum.axis().toArray()).containsExactly(700, 701, 703, 706);
    }

    @Test
    void unsortedEnergiesAreSortedAndTold() throws InputException {
        Dataset dataset = Written.one("energy,mu\n700,1\n701,2\n706,4\n703,3\n709,5\n");
        assertThat(dataset.spectrum().toArray()).containsExactly(1, 2, 3, 4, 5);
        assertThat(dataset.notices())
                .anySatisfy(n -> assertThat(n).contains("line 5").contains("sorted"));
    }

    @Test
    void rowsOfOneEnergyAreAveragedAndTold() throws InputException {
        Dataset dataset = Written.one("energy (eV),mu\n700,1\n701,2\n701,4\n702,6\n");
        assertThat(dataset.spectrum().axis().toArray()).containsExactly(700, 701, 702);
        assertThat(dataset.spectrum().toArray()).containsExactly(1, 3, 6);
        assertThat(dataset.notices())
                .anySatisfy(n -> assertThat(n).contains("line 4").contains("averaged"));
    }

    @Test
    void nanAndInfinityAreToldByLineAndKeptAsNaN() throws InputException {
        Dataset dataset = Written.one("energy (eV),mu\n700,1\n701,NaN\n702,-inf\n703,\n704,5\nnan,6\n");
        assertThat(dataset.count()).isEqualTo(5);
        assertThat(dataset.value(1)).isNaN();
        assertThat(dataset.value(2)).isNaN();
        assertThat(dataset.spectrum().axis().toArray()).containsExactly(700, 704);
        assertThat(dataset.notices())
                .anySatisfy(n -> assertThat(n).contains("lines 3, 4 and 5").contains("finite"))
                .anySatisfy(n -> assertThat(n).contains("line 7").contains("left out"));
    }

    @Test
    void kiloElectronVoltsFromTheHeader() throws InputException {
        Dataset dataset = Written.one("Energy (keV)  Absorption\n1.838  0.1\n1.839  0.6\n1.840  1.0\n");
        assertThat(dataset.axes().get(0).units()).isEqualTo("keV");
        assertThat(dataset.spectrum().axis().first()).isCloseTo(1838, within(1e-9));
        assertThat(dataset.spectrum().axis().step()).isCloseTo(1, within(1e-9));
        assertThat(dataset.notices()).isEmpty();
    }

    @Test
    void kiloElectronVoltsFromAKnownEdgeAreAGuessThatIsTold() throws InputException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= 200; i++) {
            double energy = 7.0 + i * 0.001;
            double mu = 1 / (1 + Math.exp(-(energy - 7.112) / 0.001));
            text.append(String.format(Locale.ROOT, "%.4f %.6f%n", energy, mu));
        }
        Dataset dataset = Written.one(text.toString());
        assertThat(dataset.spectrum().axis().first()).isCloseTo(7000, within(1e-6));
        assertThat(dataset.notices())
                .anySatisfy(n -> assertThat(n).contains("keV").contains("7.112"));
        // The same shape where no edge is, and low loss in eV, are left alone.
        Dataset elsewhere = Written.one(text.toString().replace("7.", "6."));
        assertThat(elsewhere.spectrum().axis().first()).isEqualTo(6.0);
    }

    @Test
    void electronVoltsAreToldOnlyWhereTheyAreAGuess() throws InputException {
        assertThat(Written.one("532.0,1\n532.1,2\n532.2,3\n").notices())
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("eV was assumed");
        assertThat(Written.one("energy,mu\n532.0,1\n532.1,2\n532.2,3\n").notices())
                .isEmpty();
        assertThat(Written.one("energy,mu\n2.0,1\n2.1,2\n2.2,3\n").notices()).hasSize(1);
    }

    @Test
    void severalSignalsTheBestFirst() throws InputException {
        List<Dataset> datasets =
                Written.open("energy,i0,sigma,raw,norm\n7100,9,.1,1,5\n7101,9,.1,2,6\n7103,8,.1,4,7\n");
        assertThat(datasets).hasSize(4);
        assertThat(datasets.get(0).title()).isEqualTo("sample, norm");
        assertThat(datasets.get(0).spectrum().toArray()).containsExactly(5, 6, 7);
        assertThat(datasets.get(1).title()).isEqualTo("sample, raw");
        assertThat(datasets).extracting(Dataset::title).last().isEqualTo("sample, sigma");
    }

    @Test
    void oneColumnHasNoEnergyAxis() throws InputException {
        Dataset dataset = Written.one("counts\n5\n6\n9\n");
        assertThat(dataset.hasEnergyAxis()).isFalse();
        assertThat(dataset.value(2)).isEqualTo(9);
        assertThat(dataset.notices()).anySatisfy(n -> assertThat(n).contains("no energy axis"));
    }

    @Test
    void anotherQuantityIsNoEnergy() throws InputException {
        Dataset dataset = Written.one("Wavelength (nm),Counts\n400,5\n401,6\n402,9\n");
        assertThat(dataset.hasEnergyAxis()).isFalse();
        assertThat(dataset.axes().get(0).units()).isEqualTo("nm");
    }

    @Test
    void rowsThatAreNoneAreTold() throws InputException {
        Dataset dataset = Written.one("energy,mu\n700,1\n701,2\naborted by user\n702,3\n703\n");
        assertThat(dataset.count()).isEqualTo(3);
        assertThat(dataset.notices())
                .anySatisfy(n -> assertThat(n).contains("lines 4 and 6").contains("aborted"));
    }

    @Test
    void numbersInRowsInsteadOfColumns() throws InputException {
        StringBuilder energies = new StringBuilder();
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            energies.append(i == 0 ? "" : ",").append(500 + i);
            values.append(i == 0 ? "" : ",").append(i % 7);
        }
        Dataset dataset = Written.one(energies + "\n" + values + "\n");
        assertThat(dataset.spectrum().size()).isEqualTo(5000);
        assertThat(dataset.spectrum().axis().last()).isEqualTo(5499);
        assertThat(dataset.spectrum().at(8)).isEqualTo(1);
    }

    @Test
    void thousandsOfColumns() throws InputException {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < 20; row++) {
            text.append(700 + row);
            for (int i = 0; i < 3000; i++) {
                text.append('\t').append(5 + row * (i + 2));
            }
            text.append('\n');
        }
        List<Dataset> datasets = Written.open(text.toString());
        assertThat(datasets).hasSize(3000);
        assertThat(datasets.get(2999).spectrum().at(19)).isEqualTo(5 + 19 * 3001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"just words\nand more words\n", "Title: x\n\n\n", "\n\n  \n", "energy,mu\n"})
    void noNumbersIsOneSentenceWithALine(String text) {
        assertThatThrownBy(() -> Written.open(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("sample.dat, line ");
    }

    @Test
    void aNulCharacterIsToldByLine() {
        // Beyond what is looked at to recognise the format.
        String text = "energy,mu\n" + "700,1\n".repeat(2000) + "701,\0\n";
        assertThatThrownBy(() -> Written.open(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line 2002")
                .hasMessageContaining("NUL");
    }

    @Test
    void oneLineWithoutEndIsRefused() {
        String text = "7 ".repeat(LineCursor.LONGEST / 2 + 100);
        assertThatThrownBy(() -> Written.open(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void binaryIsNotClaimed() {
        assertThatThrownBy(() -> Written.open(new byte[] {5, 0, 0, 0, 7, 1, 2, 3}))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no format");
    }
}
