package org.nearedge.io.msa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearedge.io.Spectra;
import org.nearedge.io.TestData;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

class MsaRealFilesTest {
    @ParameterizedTest
    @CsvSource({
        "1, Al2O3_Al_K_Flank_1xray, 1555, 0.2, 226",
        "2, BN_EELS-Low-Loss_Stephan_Odile_225, 4.007, 0.0477, 546",
        "3, Y3Al5O12_O_K_Saso_Sturm_182, 510, 0.1, 1340",
    })
    void spectraOfTheEelsDatabase(int number, String title, double first, double step, int size)
            throws InputException, IOException {
        Path file = TestData.file("eelsdb/spectrum-" + number + ".msa");
        List<Dataset> datasets = Spectra.open(file);
        assertThat(datasets).hasSize(1);
        assertThat(datasets.get(0).notices()).isEmpty();
        Spectrum spectrum = datasets.get(0).spectrum();
        assertThat(spectrum.name()).isEqualTo(title);
        assertThat(spectrum.axis().isUniform()).isTrue();
        assertThat(spectrum.axis().first()).isEqualTo(first);
        assertThat(spectrum.axis().step()).isEqualTo(step);
        assertThat(spectrum.size()).isEqualTo(size);
        List<String> rows = Files.readAllLines(file).stream()
                .filter(l -> !l.startsWith("#"))
                .toList();
        for (int i = 0; i < size; i++) {
            String[] cells = rows.get(i).split(", ");
            assertThat(spectrum.axis().at(i)).isCloseTo(Double.parseDouble(cells[0]), within(0.51e-4));
            assertThat(spectrum.at(i)).isEqualTo(Double.parseDouble(cells[1]));
        }
    }
}
