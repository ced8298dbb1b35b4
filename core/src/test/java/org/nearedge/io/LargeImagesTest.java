package org.nearedge.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.io.dm.DmReader;
import org.nearedge.io.hspy.HspyReader;
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
