package org.nearedge.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.io.dm.DmReader;
import org.nearedge.io.hspy.HspyReader;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.PositionSum;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.SpectrumImage;
import org.nearedge.spectrum.image.Region;
import org.nearedge.spectrum.image.RegionSum;
import org.nearedge.spectrum.image.WindowImage;

/** What is measured on 2 GB (SpectrumImageBenchmark), done on a small image and checked: the file's order is not seen. */
class LargeImagesTest {
    private static final int ROWS = 40;
    private static final int COLUMNS = 30;
    private static final int CHANNELS = 150;

    @TempDir
    private Path folder;

    private static SpectrumImage opened(Path file, SpectrumReader reader, long large) throws InputException {
        try (FileSource source = FileSource.open(file, large)) {
            return reader.read(source).get(0).spectra().orElseThrow();
        }
    }

    @Test
    void bothOrdersCopiedAndLeftInTheFileAreOneImage() throws Exception {
        LargeImages images = new LargeImages(ROWS, COLUMNS, CHANNELS);
        Path dm = images.dm(folder.resolve("image.dm4"));
        Path hspy = images.hspy(folder.resolve("image.hspy"));
        List<SpectrumImage> all = List.of(
                opened(dm, new DmReader(), Long.MAX_VALUE),
                opened(dm, new DmReader(), 1),
                opened(hspy, new HspyReader(), Long.MAX_VALUE),
                opened(hspy, new HspyReader(), 1));
        Region region = Region.rectangle(ROWS, COLUMNS, 3, 4, 39, 29);
        float[] window = WindowImage.of(all.get(0), 505, 520, share -> {}, () -> false);
        double[] sum = RegionSum.of(all.get(0), region, "sum", share -> {}, () -> false)
                .toArray();
        Spectrum total = all.get(0).sum();
        assertThat(total.at(7)).isEqualTo(plain(7));
        for (SpectrumImage image : all) {
            assertThat(image.positions()).containsExactly(ROWS, COLUMNS);
            assertThat(image.axis().first()).isEqualTo(500);
            assertThat(image.axis().step()).isEqualTo(0.25);
            for (int p = 0; p < ROWS * COLUMNS; p += 37) {
                double[] row = image.row(p);
                for (int c = 0; c < CHANNELS; c++) {
                    assertThat(row[c]).isEqualTo(LargeImages.at(p / COLUMNS, p % COLUMNS, c));
                }
            }
            assertThat(WindowImage.of(image, 505, 520, share -> {}, () -> false))
                    .containsExactly(window);
            assertThat(RegionSum.of(image, region, "sum", share -> {}, () -> false)
                            .toArray())
                    .containsExactly(sum);
            assertThat(image.sum().toArray()).containsExactly(total.toArray());
        }
    }

    /** In the groups in which positions are summed. */
    private static double plain(int channel) {
        double first = 0;
        double second = 0;
        for (int p = 0; p < ROWS * COLUMNS; p++) {
            float value = LargeImages.at(p / COLUMNS, p % COLUMNS, channel);
            first += p < 1024 ? value : 0;
            second += p < 1024 ? 0 : value;
        }
        return first + second;
    }

    /** 40 rows of 30 spectra of 150 channels; the file ends in the 17th spectrum of the 13th row. */
    @Test
    void ofAFileThatIsCutShortTheWholeRowsAreOpened() throws Exception {
        Path hspy = new LargeImages(ROWS, COLUMNS, CHANNELS).hspy(folder.resolve("cut.hspy"));
        long whole = 4L * ((12 * COLUMNS + 16) * CHANNELS + 50);
        try (FileChannel out = FileChannel.open(hspy, StandardOpenOption.WRITE)) {
            out.truncate(out.size() - 4L * ROWS * COLUMNS * CHANNELS + whole);
        }
        for (long large : new long[] {1, Long.MAX_VALUE}) {
            Dataset dataset;
            try (FileSource source = FileSource.open(hspy, large)) {
                dataset = new HspyReader().read(source).get(0);
            }
            assertThat(dataset.notices())
                    .contains("The file is cut short: 376 of 1200 positions are whole; the first 360 are opened.");
            SpectrumImage image = dataset.spectra().orElseThrow();
            assertThat(image.positions()).containsExactly(12, COLUMNS);
            assertThat(image.row(359)[149]).isEqualTo(LargeImages.at(11, 29, 149));
        }
        try (FileChannel out = FileChannel.open(hspy, StandardOpenOption.WRITE)) {
            out.truncate(out.size() - 12L * 4 * COLUMNS * CHANNELS);
        }
        assertThatThrownBy(() -> Spectra.open(hspy))
                .isInstanceOf(InputException.class)
                .hasMessage("cut.hspy, /Experiments/frame/data: is cut short: 16 of 1200 positions are whole; copy it"
                        + " again or save it again from HyperSpy.");
    }

    /** Energies are slowest, and their sizes stand behind the numbers. */
    @Test
    void ofAnImagePerEnergyThatIsCutShortNothingIsOpened() throws Exception {
        Path dm = new LargeImages(8, 5, 10).dm(folder.resolve("cut.dm4"));
        try (FileChannel out = FileChannel.open(dm, StandardOpenOption.WRITE)) {
            out.truncate(out.size() - 1600);
        }
        assertThatThrownBy(() -> Spectra.open(dm))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cut.dm4")
                .hasMessageContaining("of 400 numbers are there")
                .hasMessageContaining("no position is whole");
    }

    /** The orders are those that are meant to be measured. */
    @Test
    void oneFileHasImagesAndTheOtherSpectraTogether() throws Exception {
        LargeImages images = new LargeImages(4, 5, 6);
        SpectrumImage dm = opened(images.dm(folder.resolve("i.dm4")), new DmReader(), 1);
        SpectrumImage hspy = opened(images.hspy(folder.resolve("i.hspy")), new HspyReader(), 1);
        assertThat(dm.isStoredByPosition()).isFalse();
        assertThat(hspy.isStoredByPosition()).isTrue();
        BitSet one = new BitSet();
        one.set(13);
        assertThat(new PositionSum(dm, one, true, 2).sum(share -> {}, () -> false))
                .containsExactly(hspy.row(13));
    }
}
