package org.nearedge.io.optados;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearedge.io.Spectra;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.EnergyResolution;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** The text is written here after OptaDOS's output routines; see {@link OptadosFiles}. */
class CoreEdgeReaderTest {
    private static final double[] ENERGY = IntStream.range(0, 200)
            .mapToDouble(i -> -2.000790912312673 + 0.05 * i)
            .toArray();
    private static final double[] RAW = IntStream.range(0, 200)
            .mapToDouble(i -> i < 40 ? 0 : Math.exp(-0.02 * (i - 60) * (i - 60) / 10) * 8.6e-5)
            .toArray();
    private static final double[] BROAD = IntStream.range(0, 200)
            .mapToDouble(i -> 1e-3 / (1 + 0.01 * (i - 60) * (i - 60)))
            .toArray();

    @TempDir
    Path folder;

    private List<Dataset> read(String text) throws Exception {
        return Spectra.open(Files.writeString(folder.resolve("quartz_core_edge.dat"), text));
    }

    private static void isCurve(Dataset dataset, double[] expected) throws InputException {
        Spectrum spectrum = dataset.spectrum();
        assertThat(spectrum.axis().isUniform()).isTrue();
        assertThat(spectrum.axis().first()).isCloseTo(ENERGY[0], within(1e-9));
        assertThat(spectrum.axis().step()).isCloseTo(0.05, within(1e-9));
        assertThat(spectrum.toArray()).usingComparatorWithPrecision(1e-17).containsExactly(expected);
    }

    @Test
    void oneEdgeIsOneSpectrum() throws Exception {
        List<Dataset> read = read(OptadosFiles.coreHeading() + OptadosFiles.edge("Si 1    K1", ENERGY, RAW));
        assertThat(read).hasSize(1);
        assertThat(read.get(0).title()).isEqualTo("quartz_core_edge, Si 1 K1");
        assertThat(read.get(0).format()).isEqualTo("OptaDOS core loss");
        isCurve(read.get(0), RAW);
    }

    @Test
    void everyAtomIsKeptApartAndTheExcitedOneComesFirst() throws Exception {
        double[] other = IntStream.range(0, 200).mapToDouble(i -> i).toArray();
        List<Dataset> read = read(OptadosFiles.coreHeading()
                + OptadosFiles.edge("O 1    K1", ENERGY, other)
                + OptadosFiles.edge("Si 1    K1    Si:exc", ENERGY, RAW)
                + OptadosFiles.edge("Si 1  L2,3    Si:exc", ENERGY, other));
        assertThat(read)
                .extracting(Dataset::title)
                .containsExactly(
                        "quartz_core_edge, Si 1 K1 Si:exc",
                        "quartz_core_edge, Si 1 L2,3 Si:exc",
                        "quartz_core_edge, O 1 K1");
        isCurve(read.get(0), RAW);
        isCurve(read.get(2), other);
    }

    @Test
    void aGaussianInstrumentIsToldAsTheSpectrumsResolution() throws Exception {
        List<Dataset> read = read(OptadosFiles.coreHeading("Gaussian broadening: FWHM  0.80000000000000004     ")
                + OptadosFiles.edge("Si 1    K1", ENERGY, RAW, BROAD));
        assertThat(read)
                .extracting(Dataset::title)
                .containsExactly("quartz_core_edge, Si 1 K1, broadened", "quartz_core_edge, Si 1 K1");
        isCurve(read.get(0), BROAD);
        isCurve(read.get(1), RAW);
        assertThat(EnergyResolution.fwhm(read.get(0).metadata())).hasValue(0.8);
        assertThat(EnergyResolution.fwhm(read.get(1).metadata())).isEmpty();
    }

    @Test
    void aLifetimeIsNoGaussianSoThePlainCurveComesFirst() throws Exception {
        List<Dataset> read = read(OptadosFiles.coreHeading(
                        "Gaussian broadening: FWHM   1.0000000000000000     ",
                        "Lorentzian broadening included",
                        "Lorentzian scale   0.10000000000000001     ",
                        "Lorentzian offset    0.0000000000000000     ",
                        "Lorentzian width   0.50000000000000000     ")
                + OptadosFiles.edge("Si 1    K1", ENERGY, RAW, BROAD));
        assertThat(read.get(0).title()).isEqualTo("quartz_core_edge, Si 1 K1");
        assertThat(EnergyResolution.fwhm(read.get(1).metadata())).isEmpty();
        assertThat(read.get(1).metadata().number("Lorentzian width")).hasValue(0.5);
    }

    @Test
    void bothSpinsAreAddedWhateverTheFilesOwnSumSays() throws Exception {
        double[] half = IntStream.range(0, 200).mapToDouble(i -> RAW[i] / 2).toArray();
        double[] wrong = IntStream.range(0, 200).mapToDouble(i -> 7 * RAW[i]).toArray();
        List<Dataset> read =
                read(OptadosFiles.coreHeading() + OptadosFiles.spinEdge("Si 1    K1", ENERGY, half, half, wrong));
        assertThat(read).hasSize(1);
        assertThat(read.get(0).spectrum().toArray())
                .usingComparatorWithPrecision(1e-15)
                .containsExactly(RAW);
        assertThat(read.get(0).notices()).containsExactly("both spins are added up");
        assertThat(read(OptadosFiles.coreHeading()
                        + OptadosFiles.spinEdge("Si 1    K1", ENERGY, half, half, RAW, half, half, BROAD)))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " # Si 1    K1; 0.0 1.0; 0.1 NaN|line 8: holds 'NaN' where a finite number belongs",
                " # Si 1    K1; 0.0 1.0; 0.1|line 8: does not hold 2 numbers",
                " # Si 1    K1; 0.0 1.0; 0.1 1 2|line 8: does not hold 2 numbers",
                " # Si 1    K1; 0.0 1 2 3 4; 0.1 1 2 3 4|line 7: has 5 numbers",
                " # Si 1    K1; 0.1 1; 0.1 2; 0.2 1|line 8: has an energy that is not above the one before",
                " # Si 1    K1; # O 1    K1; 0.0 1.0; 0.1 2|comes where the rows of edge Si 1 K1 belong",
                " # Si 1    K1|comes where the rows of edge Si 1 K1 belong",
                " # Si 1    K1; 0.0 1.0|has one row of numbers only",
                " #|no edge came before it"
            })
    void damageIsToldByItsLine(String rows, String told) {
        assertThatThrownBy(() -> read(OptadosFiles.coreHeading() + rows.replace(";", "\n") + "\n"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("quartz_core_edge.dat")
                .hasMessageContaining(told);
    }

    @Test
    void columnsWithoutTheHeadingAreLeftToTheReaderOfText() throws Exception {
        String bare = OptadosFiles.edge("Si 1    K1", ENERGY, RAW).replaceFirst("(?m)^ #.*\\R", "");
        assertThat(read(bare).get(0).format()).isEqualTo("text");
        assertThat(read(bare).get(0).spectrum().toArray()).containsExactly(RAW);
    }
}
