package org.nearedge.io.xdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nearedge.io.SpectrumReader.Match;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

class XdiReaderTest {
    @Test
    void readsTheExampleOfTheSpecification() throws Exception {
        List<Dataset> datasets = XdiText.read(XdiText.GOOD);
        assertThat(datasets)
                .extracting(Dataset::title)
                .containsExactly("scan: mu from ln(i0/itrans)", "scan: i0", "scan: itrans");
        Dataset mu = datasets.get(0);
        assertThat(mu.notices()).isEmpty();
        assertThat(mu.isSpectrum()).isTrue();
        Spectrum spectrum = mu.spectrum();
        assertThat(spectrum.axis().toArray()).containsExactly(8779.0, 8789.0, 8799.5);
        // The column mutrans of the specification's own example.
        assertThat(spectrum.at(0)).isCloseTo(-1.3070486, within(5e-8));
        assertThat(spectrum.at(1)).isCloseTo(-1.3006104, within(5e-8));
        assertThat(datasets.get(2).spectrum().toArray()).containsExactly(550643.089065, 531876.119084, 489591.10592);
        assertThat(mu.metadata().entries())
                .containsEntry("Element.symbol", "Cu")
                .containsEntry("GSE.EXTRA", "config: 1")
                .containsEntry("comments", "a comment\n\n  spaces   inside")
                .containsEntry("XDI.applications", "GSE/1.0")
                .containsEntry("XDI.signal", "mutrans")
                .containsEntry(Metadata.TITLE, "Cu foil")
                .containsEntry(Metadata.SIGNAL, "XAS")
                .containsEntry(Metadata.DATE, "2001-06-26T22:27:31")
                .doesNotContainKey("Column.1");
    }

    @Test
    void isRecognisedByItsFirstLineAlone() {
        XdiReader reader = new XdiReader();
        for (String head :
                List.of("# XDI/1.0", "#XDI/1.1  GSE/1.0\n", "\ufeff# XDI/1.0\r\nx", "# xdi/1\r", "; XDI/1.0\n")) {
            assertThat(reader.matches(head.getBytes(StandardCharsets.UTF_8))).isEqualTo(Match.CERTAIN);
        }
        for (String head : List.of(
                "", "XDI/1.0", "\n# XDI/1.0", "# DXI/1.0", "# XDI/x", "## mda2ascii 0.3.2", "#XDI/1.0.0.0.0x")) {
            boolean extra = head.endsWith("x") && head.contains("0.0.0.0");
            assertThat(reader.matches(head.getBytes(StandardCharsets.UTF_8)))
                    .as(head)
                    .isEqualTo(extra ? Match.CERTAIN : Match.NO);
        }
    }

    @Test
    void fieldsAreFoundInAnyCaseAndTheLastOneCounts() throws Exception {
        Dataset dataset = XdiText.changed("# Element.edge: K", "# ELEMENT.EDGE: L3\n# element.eDGe:  k \t");
        assertThat(dataset.metadata().text("Element.edge")).contains("k");
        assertThat(dataset.notices())
                .singleElement()
                .asString()
                .contains("more than once")
                .contains("element.eDGe");
    }

    @Test
    void lineEndsByteOrderMarksAndOtherEncodingsAreRead() throws Exception {
        Spectrum expected = XdiText.read(XdiText.GOOD).get(0).spectrum();
        for (String end : List.of("\r\n", "\r")) {
            Dataset dataset =
                    XdiText.read("\ufeff" + XdiText.GOOD.replace("\n", end)).get(0);
            assertThat(dataset.spectrum()).isEqualTo(expected);
            assertThat(dataset.notices()).isEmpty();
        }
        byte[] latin = XdiText.GOOD.replace("Cu foil", "Élan").getBytes(StandardCharsets.ISO_8859_1);
        Dataset dataset = XdiText.read(latin).get(0);
        assertThat(dataset.metadata().text("Sample.name")).contains("Élan");
        assertThat(dataset.notices()).anyMatch(n -> n.contains("Latin-1"));
    }

    @Test
    void rowsThatAreNotWholeAreLeftOutAndTold() throws Exception {
        Dataset dataset =
                XdiText.changed("  8789.0  144864.7  531876.119084\n", "  8789.0  144864.7\n\n# note\n 8790 1 2 3\n");
        assertThat(dataset.spectrum().axis().toArray()).containsExactly(8779.0, 8799.5);
        assertThat(dataset.notices())
                .anyMatch(n -> n.equals("2 rows do not have 3 columns and were left out (lines 22, 25)"))
                .anyMatch(n -> n.startsWith("1 comment lines between the data"));
    }

    @Test
    void entriesThatAreNoFiniteNumbersAreToldNotSwallowed() throws Exception {
        Dataset infinite = XdiText.changed("531876.119084", "-inf");
        assertThat(infinite.value(1)).isNaN();
        assertThat(infinite.spectrum().size()).isEqualTo(2);
        assertThat(infinite.notices())
                .anyMatch(n -> n.contains("1 rows hold nan or inf") && n.contains("line 22"))
                .anyMatch(n -> n.startsWith("mu from ln(i0/itrans) has no value in 1 rows"));
        for (String word : List.of("1.2.3", "12,5", "1d5", "0x1F", "abc", "1e")) {
            assertThat(XdiText.changed("531876.119084", word).notices())
                    .as(word)
                    .anyMatch(n -> n.contains("1 rows hold entries that are not numbers (line 22)"));
        }
        assertThat(XdiText.changed("531876.119084", "+5.31876119084E+05").notices())
                .isEmpty();
        Dataset energy = XdiText.changed("8789.0", "nan");
        assertThat(energy.spectrum().axis().toArray()).containsExactly(8779.0, 8799.5);
        assertThat(energy.notices()).anyMatch(n -> n.contains("1 rows have no finite abscissa"));
    }

    @Test
    void filesWithoutDataAreRefused() {
        assertThatThrownBy(() -> XdiText.read("# XDI/1.0\n# Column.1: energy eV\n# ---\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("scan.xdi, line 4: holds no rows of data");
        assertThatThrownBy(() -> XdiText.read("# XDI/1.0\n# ---\n1\n2\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("one column only");
        assertThatThrownBy(() -> XdiText.read("# XDI/1.0\n# ---\nnan 1\nx 2\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no finite energy or angle");
    }
}
