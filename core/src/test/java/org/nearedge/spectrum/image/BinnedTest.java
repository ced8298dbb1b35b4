package org.nearedge.spectrum.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.ImageOrders;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;
import org.nearedge.spectrum.SpectrumImage;

class BinnedTest {
    private static ImageOrders random(int rows, int columns, int channels, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] numbers = new float[rows * columns * channels];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextDouble();
        }
        return new ImageOrders(rows, columns, channels, numbers);
    }

    @Property(tries = 60)
    void everyBinIsTheSumOfItsPositionsAndChannels(
            @ForAll @IntRange(min = 1, max = 7) int rows,
            @ForAll @IntRange(min = 1, max = 7) int columns,
            @ForAll @IntRange(min = 1, max = 20) int channels,
            @ForAll @IntRange(min = 1, max = 3) int n,
            @ForAll @IntRange(min = 1, max = 3) int m,
            @ForAll @IntRange(min = 1, max = 4) int k,
            @ForAll long seed)
            throws Exception {
        int down = Math.min(n, rows);
        int across = Math.min(m, columns);
        int along = Math.min(k, channels);
        ImageOrders orders = random(rows, columns, channels, seed);
        double[] first = null;
        for (SpectrumImage fine : orders.images(0.5).values()) {
            SpectrumImage binned = Binned.of(fine, down, across, along);
            assertThat(binned.positions()).containsExactly(rows / down, columns / across);
            int width = channels / along;
            double[] all = new double[binned.count() * width];
            binned.rows(0, binned.count(), 0, width, all);
            first = first == null ? all : first;
            assertThat(all).containsExactly(first);
            double[] plane = new double[binned.count()];
            for (int c = 0; c < width; c++) {
                binned.plane(c, 0, plane.length, plane);
                for (int p = 0; p < plane.length; p++) {
                    assertThat(plane[p]).isEqualTo(all[p * width + c]);
                    assertThat(all[p * width + c])
                            .isCloseTo(plain(fine, p, c, new int[] {down, across, along}), within(1e-12));
                }
            }
            assertThat(binned.row(binned.count() - 1)[0]).isEqualTo(plane(binned)[binned.count() - 1]);
        }
    }

    private static double[] plane(SpectrumImage image) throws InputException {
        double[] plane = new double[image.count()];
        image.plane(0, 0, plane.length, plane);
        return plane;
    }

    private static double plain(SpectrumImage fine, int position, int channel, int[] by) throws InputException {
        int columns = fine.positions()[1];
        int width = columns / by[1];
        double sum = 0;
        for (int r = 0; r < by[0]; r++) {
            for (int c = 0; c < by[1]; c++) {
                double[] row = fine.row((position / width * by[0] + r) * columns + position % width * by[1] + c);
                for (int k = 0; k < by[2]; k++) {
                    sum += row[channel * by[2] + k];
                }
            }
        }
        return sum;
    }

    @Test
    void axesStandInTheMiddleOfTheirBins() throws Exception {
        SpectrumImage binned = Binned.of(random(5, 6, 9, 1).images(0.5).get("yxe"), 2, 3, 4);
        assertThat(binned.axis().toArray()).containsExactly(100.75, 102.75);
        assertThat(binned.positionAxes())
                .containsExactly(DataAxis.uniform("y", "nm", 0.5, 2, 2), DataAxis.uniform("x", "nm", 1, 3, 2));
        // A window of the binned image is that of the fine one, summed.
        float[] window = WindowImage.of(binned, 102, 103, share -> {}, () -> false);
        assertThat(window).hasSize(4);
        assertThat(window[0]).isEqualTo((float) binned.row(0)[1]);
    }

    /** A series of images: bins do not reach from one image into the next, and lines that are left over are skipped. */
    @Test
    void everyImageOfASeriesIsBinnedAlone() throws Exception {
        List<DataAxis> axes = List.of(
                DataAxis.uniform("time", "s", 0, 1, 3),
                DataAxis.uniform("y", "nm", 0, 1, 5),
                DataAxis.uniform("x", "nm", 0, 1, 7),
                DataAxis.uniform("Energy", "eV", 0, 1, 4));
        double[] numbers = new double[3 * 5 * 7 * 4];
        java.util.Arrays.setAll(numbers, i -> i * i % 101);
        SpectrumImage fine = Dataset.ordered("s", "test", axes, Samples.of(numbers), Metadata.EMPTY, List.of())
                .spectra()
                .orElseThrow();
        SpectrumImage binned = Binned.of(fine, 2, 3, 2);
        assertThat(binned.positions()).containsExactly(3, 2, 2);
        for (int c = 0; c < 2; c++) {
            for (int from = 0; from < 12; from++) {
                double[] plane = new double[12 - from];
                binned.plane(c, from, 12, plane);
                for (int p = from; p < 12; p++) {
                    double sum = 0;
                    for (int i = 0; i < 2 * 3 * 2; i++) {
                        int y = p / 2 % 2 * 2 + i / 6;
                        int x = p % 2 * 3 + i / 2 % 3;
                        sum += numbers[((p / 4 * 5 + y) * 7 + x) * 4 + 2 * c + i % 2];
                    }
                    assertThat(plane[p - from]).isEqualTo(sum);
                    assertThat(binned.row(p)[c]).isEqualTo(sum);
                }
            }
        }
    }

    /** A line scan with listed energies: their means, and no rows to put together. */
    @Test
    void aLineScanHasNoRows() throws Exception {
        List<DataAxis> axes = List.of(
                DataAxis.listed("x", "nm", new double[] {0, 1, 3, 7}),
                DataAxis.listed("Energy", "eV", new double[] {1, 2, 4, 8, 9}));
        double[] numbers = new double[20];
        java.util.Arrays.setAll(numbers, i -> i);
        SpectrumImage line = Dataset.ordered("l", "test", axes, Samples.of(numbers), Metadata.EMPTY, List.of())
                .spectra()
                .orElseThrow();
        SpectrumImage binned = Binned.of(line, 7, 2, 2);
        assertThat(binned.axis().toArray()).containsExactly(1.5, 6);
        assertThat(binned.positionAxes().get(0).toArray()).containsExactly(0.5, 5);
        assertThat(binned.row(1)).containsExactly(10 + 11 + 15 + 16, 12 + 13 + 17 + 18);
        assertThat(binned.sum().toArray()).containsExactly(64, 80);
    }

    @Test
    void binsThatDoNotFitAreRefused() throws Exception {
        SpectrumImage image = random(5, 6, 9, 1).images(0.5).get("yxe");
        assertThatThrownBy(() -> Binned.of(image, 6, 1, 1))
                .isInstanceOf(InputException.class)
                .hasMessage("yxe, binning: cannot put 6 positions together where there are 5; choose 1 to 5.");
        assertThatThrownBy(() -> Binned.of(image, 1, 1, 0)).hasMessageContaining("0 channels");
    }
}
