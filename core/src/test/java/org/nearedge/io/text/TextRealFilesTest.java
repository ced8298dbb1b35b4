package org.nearedge.io.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.io.Spectra;
import org.nearedge.io.TestData;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

class TextRealFilesTest {
    @ParameterizedTest
    @ValueSource(strings = {"LaMnO3", "MnO", "SrMnO3", "YBaMn3AlO7"})
    void digitisedManganeseEdges(String compound) throws InputException, IOException {
        Path file = TestData.file("mn-l23/Data2_" + compound + ".csv");
        List<Dataset> datasets = Spectra.open(file);
        assertThat(datasets).hasSize(1);
        Spectrum spectrum = datasets.get(0).spectrum();
        // Some energies were digitised twice: their rows are averaged.
        Map<Double, DoubleSummaryStatistics> rows = Files.readAllLines(file).stream()
                .skip(1)
                .map(row -> row.split(","))
                .collect(Collectors.groupingBy(
                        row -> Double.valueOf(row[0]),
                        TreeMap::new,
                        Collectors.summarizingDouble(row -> Double.parseDouble(row[1]))));
        assertThat(spectrum.size()).isEqualTo(rows.size());
        int i = 0;
        for (Map.Entry<Double, DoubleSummaryStatistics> row : rows.entrySet()) {
            assertThat(spectrum.axis().at(i)).isCloseTo(row.getKey(), within(0.5000001e-5));
            assertThat(spectrum.at(i++)).isCloseTo(row.getValue().getAverage(), within(1e-12));
        }
        // Mn L3 lies near 640 eV, its maximum within a few eV.
        int top = 0;
        for (int k = 0; k < spectrum.size(); k++) {
            top = spectrum.at(k) > spectrum.at(top) ? k : top;
        }
        assertThat(spectrum.axis().at(top)).isBetween(636.0, 648.0);
        assertThat(datasets.get(0).notices()).anySatisfy(n -> assertThat(n).contains("eV was assumed"));
    }

    @Test
    void columnsDescribedInCommentsOfASynchrotronScan() throws InputException {
        List<Dataset> datasets = Spectra.open(TestData.file("xdi-synchrotron/sxr129577.asc"));
        Dataset dataset = datasets.get(0);
        assertThat(datasets).hasSize(17);
        assertThat(dataset.title()).contains("scaler1.S20");
        assertThat(datasets.get(16).title())
                .isIn("sxr129577, column 1", "sxr129577, SR14ID01IOC68:scaler1.TP, , TABLE, , SR14ID01IOC68:scaler1.T");
        assertThat(dataset.spectrum().at(0)).isEqualTo(903);
        assertThat(dataset.spectrum().axis().first()).isEqualTo(270);
        assertThat(dataset.spectrum().axis().last()).isCloseTo(330, within(1e-9));
        assertThat(dataset.spectrum().size()).isEqualTo(601);
        assertThat(dataset.axes().get(0).units()).isEqualTo("eV");
    }
}
