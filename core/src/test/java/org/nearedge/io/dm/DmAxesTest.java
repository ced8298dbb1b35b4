package org.nearedge.io.dm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteOrder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.SpectrumImage;

class DmAxesTest {
    @TempDir
    Path folder;

    @Test
    void anOriginInChannelsBecomesAnOffset() throws Exception {
        Dataset dataset = DmFiles.open(
                folder,
                DmPicture.of(DmPixels.FLOAT32, 5).axis(-1400, 0.25, "eV").values(i -> i));
        assertThat(dataset.axes()).containsExactly(DataAxis.uniform("Energy", "eV", 350, 0.25, 5));
        assertThat(dataset.isSpectrum()).isTrue();
        assertThat(dataset.spectrum().axis().last()).isEqualTo(351);
    }

    @Test
    void aZeroLossPeakInsideTheAxisGivesANegativeOffset() throws Exception {
        Dataset dataset = DmFiles.open(
                folder, DmPicture.of(DmPixels.UINT32, 8).axis(3, 0.5, "eV").values(i -> i == 3 ? 100 : 1));
        assertThat(dataset.spectrum().valueAt(0)).isEqualTo(100);
        assertThat(dataset.axes().get(0).offset()).isEqualTo(-1.5);
    }

    @Test
    void otherUnitsOfEnergyStayAndAreConvertedInTheSpectrum() throws Exception {
        Dataset dataset = DmFiles.open(folder, DmPicture.of(DmPixels.INT32, 10).axis(-20, 0.01, "keV"));
        DataAxis axis = dataset.axes().get(0);
        assertThat(axis.units()).isEqualTo("keV");
        assertThat(axis.offset()).isCloseTo(0.2, within(1e-7));
        assertThat(dataset.spectrum().axis().first()).isCloseTo(200, within(1e-4));
        assertThat(dataset.spectrum().axis().step()).isCloseTo(10, within(1e-5));
    }

    @Test
    void aSpectrumImageHasItsEnergyLast() throws Exception {
        // In the file x is fastest, energy slowest: the value tells where it stood.
        DmPicture picture = DmPicture.of(DmPixels.INT32, 3, 2, 4)
                .axis(0, 2, "nm")
                .axis(1, 5, "nm")
                .axis(-100, 0.5, "eV")
                .tag("Meta Data:Format", "Spectrum image")
                .tag("Meta Data:Signal", "EELS")
                .values(i -> i % 3 + 10 * (i / 3 % 2) + 100 * (i / 6));
        Dataset dataset = DmFiles.open(folder, picture);
        assertThat(dataset.shape()).containsExactly(2, 3, 4);
        assertThat(dataset.axes())
                .containsExactly(
                        DataAxis.uniform("y", "nm", -5, 5, 2),
                        DataAxis.uniform("x", "nm", 0, 2, 3),
                        DataAxis.uniform("Energy", "eV", 50, 0.5, 4));
        SpectrumImage spectra = dataset.spectra().orElseThrow();
        assertThat(spectra.count()).isEqualTo(6);
        assertThat(spectra.row(0)).containsExactly(0, 100, 200, 300);
        assertThat(spectra.row(4)).as("y 1, x 1").containsExactly(11, 111, 211, 311);
        assertThat(dataset.spectrum().toArray()).containsExactly(36, 636, 1236, 1836);
    }

    @Test
    void aLineScanKeepsItsRows() throws Exception {
        DmPicture picture = DmPicture.of(DmPixels.UINT16, 4, 3)
                .axis(-8, 0.25, "eV")
                .axis(0, 1.5, "nm")
                .tag("Meta Data:Format", "Spectrum image")
                .values(i -> i);
        Dataset dataset = DmFiles.open(folder, picture);
        assertThat(dataset.shape()).containsExactly(3, 4);
        assertThat(dataset.axes().get(0)).isEqualTo(DataAxis.uniform("x", "nm", 0, 1.5, 3));
        assertThat(dataset.spectra().orElseThrow().row(2)).containsExactly(8, 9, 10, 11);
    }

    @Test
    void fourDimensions() throws Exception {
        DmPicture picture = DmPicture.of(DmPixels.FLOAT64, 2, 3, 4, 5)
                .axis(0, 1, "1/nm")
                .axis(0, 1, "1/nm")
                .axis(0, 1, "nm")
                .axis(-10, 2, "eV")
                .values(i -> i);
        Dataset dataset = DmFiles.open(folder, picture);
        assertThat(dataset.shape()).containsExactly(4, 3, 2, 5);
        assertThat(dataset.axes().stream().map(DataAxis::name)).containsExactly("z", "y", "x", "Energy");
        assertThat(dataset.value(((1 * 3 + 2) * 2 + 1) * 5 + 4)).isEqualTo(1 + 2 * 2 + 1 * 6 + 4 * 24);
    }

    @Test
    void axesOfOneChannelAreDropped() throws Exception {
        DmPicture picture = DmPicture.of(DmPixels.INT16, 1, 3, 1, 4)
                .axis(0, 1, "nm")
                .axis(0, 2, "nm")
                .axis(0, 1, "nm")
                .axis(-1, 1, "eV")
                .values(i -> i);
        Dataset dataset = DmFiles.open(folder, picture);
        assertThat(dataset.shape()).containsExactly(3, 4);
        assertThat(dataset.spectra().orElseThrow().row(1)).containsExactly(1, 4, 7, 10);
        Dataset single = DmFiles.open(folder, DmPicture.of(DmPixels.INT16, 1, 1).values(7));
        assertThat(single.shape()).isEmpty();
        assertThat(single.value(0)).isEqualTo(7);
    }

    @Test
    void anUncalibratedSpectrumImageStillHasItsSlowestAxisLast() throws Exception {
        DmPicture picture = DmPicture.of(DmPixels.INT16, 2, 3, 4)
                .axis(0, 1, "nm")
                .onlyGivenAxes()
                .tag("Meta Data:Format", "Spectrum image")
                .values(i -> i);
        Dataset dataset = DmFiles.open(folder, picture);
        assertThat(dataset.shape()).containsExactly(3, 2, 4);
        assertThat(dataset.value(1)).isEqualTo(6);
        assertThat(dataset.axes().get(2).units()).isEmpty();
        assertThat(dataset.hasEnergyAxis()).isFalse();
    }

    @Test
    void anImageHasNoEnergyAxis() throws Exception {
        Dataset dataset = DmFiles.open(
                folder, DmPicture.of(DmPixels.RGB, 3, 2).axis(0, 0.5, "µm").axis(0, 0.5, "µm"));
        assertThat(dataset.hasEnergyAxis()).isFalse();
        assertThat(dataset.axes().get(1)).isEqualTo(DataAxis.uniform("x", "µm", 0, 0.5, 3));
        assertThatThrownBy(dataset::spectrum)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("holds no energy axis");
    }

    @Test
    void anEnergyAxisWithoutAUsableScaleIsRefused() {
        double[][] bad = {{0, 0}, {1, Double.NaN}, {0, Double.POSITIVE_INFINITY}, {Double.NaN, 1}};
        for (double[] calibration : bad) {
            DmPicture picture = DmPicture.of(DmPixels.INT16, 3).axis(calibration[0], calibration[1], "eV");
            assertThatThrownBy(() -> DmFiles.open(folder, picture))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("written.dm")
                    .hasMessageContaining("ImageList[1].ImageData.Calibrations.Dimension[0]")
                    .hasMessageContaining("the energy axis has scale " + calibration[1])
                    .hasMessageContaining("calibrate it");
        }
    }

    @Test
    void aSpatialAxisWithoutAUsableScaleIsCounted() throws Exception {
        DmPicture picture = DmPicture.of(DmPixels.INT16, 3, 2)
                .axis(0, Double.NaN, "nm")
                .axis(4, 0, "nm")
                .values(i -> i);
        Dataset dataset = DmFiles.open(folder, picture);
        assertThat(dataset.axes())
                .containsExactly(DataAxis.uniform("y", "", 0, 1, 2), DataAxis.uniform("x", "", 0, 1, 3));
        assertThat(dataset.notices())
                .containsExactly(
                        "Axis x has scale NaN and origin 0.0: it is counted in channels instead.",
                        "Axis y has scale 0.0 and origin 4.0: it is counted in channels instead.");
    }

    @Test
    void aDescendingEnergyAxisIsTurnedRound() throws Exception {
        byte[] file = new DmWriter(3, ByteOrder.BIG_ENDIAN)
                .add(DmPicture.of(DmPixels.INT8, 3).axis(100, -0.5, "eV").values(1, 2, 3))
                .bytes();
        Dataset dataset = DmFiles.open(folder, file).get(0);
        assertThat(dataset.axes().get(0).offset()).isEqualTo(50);
        assertThat(dataset.spectrum().axis().first()).isEqualTo(49);
        assertThat(dataset.spectrum().toArray()).containsExactly(3, 2, 1);
    }
}
