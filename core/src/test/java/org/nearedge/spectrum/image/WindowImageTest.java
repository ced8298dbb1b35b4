package org.nearedge.spectrum.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.nearedge.spectrum.ImageOrders;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.SpectrumImage;

class WindowImageTest {
    private static final int ROWS = 90;
    private static final int COLUMNS = 70;
    private static final int CHANNELS = 40;

    private static ImageOrders random() {
        SplittableRandom random = new SplittableRandom(5);
        float[] numbers = new float[ROWS * COLUMNS * CHANNELS];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) (1e3 * random.nextDouble());
        }
        return new ImageOrders(ROWS, COLUMNS, CHANNELS, numbers);
    }

    /** Channels 4 to 12 of the axis 100, 100.5, … eV lie in 102..106 eV. */
    private static float[] plain(float[] numbers) {
        float[] sums = new float[ROWS * COLUMNS];
        for (int p = 0; p < sums.length; p++) {
            double sum = 0;
            for (int c = 4; c <= 12; c++) {
                sum += numbers[p * CHANNELS + c];
            }
            sums[p] = (float) sum;
        }
        return sums;
    }

    @Test
    void aWindowIsItsChannelsSumInEveryOrderForEveryNumberOfThreads() throws Exception {
        ImageOrders numbers = random();
        float[] plain = plain(numbers.numbers());
        for (double step : new double[] {0.5, -0.5}) {
            for (SpectrumImage image : numbers.images(step).values()) {
                for (int threads = 1; threads <= 3; threads++) {
                    assertThat(WindowImage.of(image, 102, 106, threads, share -> {}, () -> false))
                            .containsExactly(plain);
                }
            }
        }
    }

    @Test
    void aCoarseImageIsShownFirst() throws Exception {
        ImageOrders numbers = random();
        float[] plain = plain(numbers.numbers());
        for (SpectrumImage image : numbers.images(0.5).values()) {
            List<float[]> shown = new ArrayList<>();
            List<Double> shares = new ArrayList<>();
            float[] last = WindowImage.refined(image, 102, 106, shown::add, shares::add, () -> false);
            assertThat(last).containsExactly(plain);
            assertThat(shown).hasSize(2);
            assertThat(shares).isSorted().endsWith(1.0);
            for (int pass = 0; pass < 2; pass++) {
                int every = pass == 0 ? 8 : 4;
                for (int p = 0; p < plain.length; p++) {
                    int row = p / COLUMNS / every * every;
                    int column = p % COLUMNS / every * every;
                    assertThat(shown.get(pass)[p]).isEqualTo(plain[row * COLUMNS + column]);
                }
            }
            assertThat(WindowImage.refined(image, 102, 106, shown::add, share -> {}, () -> true))
                    .isNull();
            assertThat(shown).hasSize(2);
        }
    }

    @Test
    void aWindowWithoutChannelIsRefused() throws Exception {
        SpectrumImage image = random().images(0.5).get("yxe");
        assertThatThrownBy(() -> WindowImage.of(image, 102.1, 102.4, share -> {}, () -> false))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("holds no channel");
    }
}
