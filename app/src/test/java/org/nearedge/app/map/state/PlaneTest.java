package org.nearedge.app.map.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nearedge.app.analyse.Fixtures;
import org.nearedge.app.map.Images;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;

/** What rows and columns a data set has. */
class PlaneTest {
    private static Plane of(Dataset dataset, Integer... slice) throws InputException {
        return Plane.of(Images.open("file.dm4", dataset), List.of(slice));
    }

    private static Dataset dataset(int count, DataAxis... axes) {
        double[] values = IntStream.range(0, count).mapToDouble(i -> i).toArray();
        return Dataset.ordered("data", "test", List.of(axes), Samples.of(values), Metadata.EMPTY, List.of());
    }

    @Test
    void anImageALineAndAPoint() throws InputException {
        Plane image = of(Images.dataset(3, 4, (row, column, channel) -> 0));
        assertThat(image.words()).isEqualTo("3 \u00d7 4   0.5 nm   10 channels");
        assertThat(image.x().from()).isEqualTo(-0.25);
        assertThat(image.x().to()).isEqualTo(1.75);
        assertThat(image.row(0.76)).isEqualTo(2);
        assertThat(image.column(-9)).isZero();
        Plane line = of(Images.dataset(1, 7, (row, column, channel) -> 0));
        assertThat(line.isLine()).isTrue();
        assertThat(line.words()).startsWith("7 positions");
        Plane point = of(Images.dataset(1, 1, (row, column, channel) -> 0));
        assertThat(point.isPoint()).isTrue();
    }

    @Test
    void pixelsAndNoUnitAreNotCalibrated() throws InputException {
        for (String unit : List.of("", "px", "pixels", "<undefined>")) {
            Plane plane =
                    of(dataset(12, DataAxis.uniform("x", unit, 0, 1, 4), DataAxis.uniform("Energy", "eV", 100, 1, 3)));
            assertThat(plane.x().isCalibrated()).isFalse();
            assertThat(plane.words()).contains("positions not calibrated");
        }
    }

    @Test
    void aScanThatRunsBackwardsIsMeasuredFromItsBeginning() throws InputException {
        Plane plane =
                of(dataset(12, DataAxis.uniform("x", "nm", 50, -2, 4), DataAxis.uniform("Energy", "eV", 100, 1, 3)));
        assertThat(plane.x().from()).isEqualTo(-1);
        assertThat(plane.x().length()).isEqualTo(8);
    }

    @Test
    void ofMoreThanTwoPositionAxesASliceIsTaken() throws InputException {
        Dataset deep = dataset(
                2 * 3 * 4 * 5,
                DataAxis.uniform("t", "s", 0, 1, 2),
                DataAxis.uniform("y", "nm", 0, 1, 3),
                DataAxis.uniform("x", "nm", 0, 1, 4),
                DataAxis.uniform("Energy", "eV", 100, 1, 5));
        assertThat(of(deep).image().row(0)[0]).isZero();
        Plane second = of(deep, 1);
        assertThat(second.count()).isEqualTo(12);
        assertThat(second.image().row(11)).containsExactly(115, 116, 117, 118, 119);
        assertThat(of(deep, 9).image().row(0)[0]).as("inside the image").isEqualTo(60);
    }

    @Test
    void aPictureWithoutEnergiesIsToldSo() {
        assertThatThrownBy(() -> of(Fixtures.picture()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("file.dm4, picture: holds no energy axis (shape 4 \u00d7 5)");
    }

    @Test
    void imagesOfAFileAreLookedAtAndAPictureOnlyWhereThereIsNothingElse() throws InputException {
        Dataset image = Images.dataset(2, 2, (row, column, channel) -> 0);
        Dataset spectrum = Fixtures.dataset(Fixtures.siliconK("one"));
        assertThat(OpenImage.looked(List.of(Fixtures.picture(), image, spectrum)))
                .containsExactly(1);
        assertThat(OpenImage.looked(List.of(Fixtures.picture(), spectrum))).isEmpty();
        assertThat(OpenImage.looked(List.of(Fixtures.picture()))).containsExactly(0);
    }
}
