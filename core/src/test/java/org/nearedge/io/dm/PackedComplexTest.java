package org.nearedge.io.dm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;

/** Expected numbers: the layout that RosettaSciIO reads, evaluated with NumPy on 1, 2, 3, … */
class PackedComplexTest {
    @TempDir
    Path folder;

    @Test
    void oldSquareOfFour() throws Exception {
        Dataset dataset = square(4);
        assertThat(dataset.type().dtype()).isEqualTo("complex64");
        assertThat(dataset.shape()).containsExactly(4, 4);
        assertThat(reals(dataset)).containsExactly(2, 3, 10, 3, 5, 15, 13, 7, 1, 11, 9, 11, 5, 7, 13, 15);
        assertThat(imaginaries(dataset)).containsExactly(0, -4, 0, 4, -6, -16, -14, 8, 0, -12, 0, 12, 6, -8, 14, 16);
    }

    @Test
    void oldSquareOfSix() throws Exception {
        Dataset dataset = square(6);
        assertThat(reals(dataset))
                .containsExactly(
                        2, 5, 3, 20, 3, 5, 13, 35, 33, 31, 9, 11, 7, 29, 27, 25, 15, 17, 1, 23, 21, 19, 21, 23, 7, 17,
                        15, 25, 27, 29, 13, 11, 9, 31, 33, 35);
        assertThat(imaginaries(dataset))
                .containsExactly(
                        0, -6, -4, 0, 4, 6, -14, -36, -34, -32, 10, 12, -8, -30, -28, -26, 16, 18, 0, -24, -22, 0, 22,
                        24, 8, -18, -16, 26, 28, 30, 14, -12, -10, 32, 34, 36);
    }

    @Test
    void oldSquareIsItsOwnConjugateTurnedRound() throws Exception {
        int n = 16;
        Dataset dataset = square(n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                long here = (long) i * n + j;
                long opposite = (long) ((n - i) % n) * n + (n - j) % n;
                assertThat(dataset.value(here)).isEqualTo(dataset.value(opposite));
                assertThat(dataset.imaginary(here) + 0.0).isEqualTo(-dataset.imaginary(opposite) + 0.0);
            }
        }
        // Every number of the file is used.
        assertThat(LongStream.range(0, (long) n * n)
                        .mapToDouble(i -> Math.max(dataset.value(i), Math.abs(dataset.imaginary(i))))
                        .max())
                .hasValue(n * n);
    }

    @Test
    void halfOfAnyHeight() throws Exception {
        double[] packed = {0, 10, 1, 11, 2, 12, 3, 13, 4, 14, 5, 15};
        for (DmPixels type : List.of(DmPixels.PACKED64, DmPixels.PACKED128)) {
            for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
                DmPicture picture = DmPicture.of(type, 4, 2).values(packed);
                Dataset dataset = DmFiles.open(
                                folder, new DmWriter(3, order).add(picture).bytes())
                        .get(0);
                assertThat(dataset.type().dtype()).isEqualTo(type == DmPixels.PACKED64 ? "complex64" : "complex128");
                assertThat(dataset.shape()).containsExactly(2, 4);
                assertThat(reals(dataset)).containsExactly(2, 1, 0, 1, 5, 4, 3, 4);
                assertThat(imaginaries(dataset)).containsExactly(12, 11, 10, -11, 15, 14, 13, -14);
            }
        }
    }

    @Test
    void shapesThatCannotBePackedAreRefused() {
        DmPicture oblong = DmPicture.of(DmPixels.OLD_PACKED, 4, 2);
        assertThatThrownBy(() -> DmFiles.open(folder, oblong))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("[4, 2]")
                .hasMessageContaining("squares");
        DmPicture odd = DmPicture.of(DmPixels.PACKED64, 3, 2).values(new double[8]);
        assertThatThrownBy(() -> DmFiles.open(folder, odd))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("even width");
    }

    private Dataset square(int n) throws Exception {
        return DmFiles.open(folder, DmPicture.of(DmPixels.OLD_PACKED, n, n).values(i -> i + 1));
    }

    private static double[] reals(Dataset dataset) {
        return IntStream.range(0, (int) dataset.count())
                .mapToDouble(dataset::value)
                .toArray();
    }

    private static double[] imaginaries(Dataset dataset) {
        // Adding zero turns a negative zero into a positive one.
        return IntStream.range(0, (int) dataset.count())
                .mapToDouble(i -> dataset.imaginary(i) + 0.0)
                .toArray();
    }
}
