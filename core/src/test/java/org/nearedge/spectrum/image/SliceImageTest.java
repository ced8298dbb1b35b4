package org.nearedge.spectrum.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;
import org.nearedge.spectrum.SpectrumImage;

/** A slice has the very numbers of its part of the image. */
class SliceImageTest {
    /** Shape 2 x 3 x 4 positions and 5 channels; each number is its flat index. */
    private static SpectrumImage image() throws InputException {
        double[] values = IntStream.range(0, 2 * 3 * 4 * 5).mapToDouble(i -> i).toArray();
        return Dataset.ordered(
                        "deep",
                        "test",
                        List.of(
                                DataAxis.uniform("t", "s", 0, 1, 2),
                                DataAxis.uniform("y", "nm", 0, 1, 3),
                                DataAxis.uniform("x", "nm", 0, 1, 4),
                                DataAxis.uniform("Energy", "eV", 100, 1, 5)),
                        Samples.of(values),
                        Metadata.EMPTY,
                        List.of())
                .spectra()
                .orElseThrow();
    }

    @Test
    void oneOrTwoAxesAreFixed() throws InputException {
        SliceImage second = new SliceImage(image(), List.of(1));
        assertThat(second.positions()).containsExactly(3, 4);
        assertThat(second.row(0)).containsExactly(60, 61, 62, 63, 64);
        SliceImage line = new SliceImage(image(), List.of(1, 2));
        assertThat(line.positions()).containsExactly(4);
        assertThat(line.row(3)).containsExactly(115, 116, 117, 118, 119);
    }

    @Test
    void planesAndSumsAreThoseOfThePart() throws InputException {
        SliceImage second = new SliceImage(image(), List.of(1));
        double[] plane = new double[2];
        second.plane(4, 10, 12, plane);
        assertThat(plane).containsExactly(114, 119);
        // Twelve spectra whose first channels are 60, 65, ..., 115.
        assertThat(second.sum().at(0)).isEqualTo(12 * (60 + 115) / 2.0);
        float[] window = WindowImage.of(second, 103, 104, share -> {}, () -> false);
        assertThat(window).hasSize(12).startsWith(63 + 64).endsWith(118 + 119);
    }

    @Test
    void withNothingFixedItIsTheImage() throws InputException {
        SliceImage all = new SliceImage(image(), List.of());
        assertThat(all.count()).isEqualTo(24);
        assertThat(all.row(23)).isEqualTo(image().row(23));
        assertThat(all.channelsTogether()).isEqualTo(image().channelsTogether());
    }

    @Test
    void indicesLieOnTheirAxes() {
        assertThatThrownBy(() -> new SliceImage(image(), List.of(2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SliceImage(image(), List.of(0, 0, 0, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
