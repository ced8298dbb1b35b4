package org.nearedge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.SpectrumImage;

/** Position p has p + channel counts; a hole adds nothing, a channel that is dead everywhere is left out. */
class ImageTotalTest {
    private static final int COUNT = 3000;
    private static final int CHANNELS = 6;

    private static SpectrumImage image(int hole, int dead) throws InputException {
        double[] values = new double[COUNT * CHANNELS];
        for (int i = 0; i < values.length; i++) {
            boolean none = i / CHANNELS == hole || i % CHANNELS == dead;
            values[i] = none ? Double.NaN : i / CHANNELS + i % CHANNELS;
        }
        List<DataAxis> axes =
                List.of(DataAxis.uniform("x", "nm", 0, 1, COUNT), DataAxis.uniform("Energy", "eV", 100, 1, CHANNELS));
        return Dataset.ordered("counted", "test", axes, Samples.of(values), Metadata.EMPTY, List.of())
                .spectra()
                .orElseThrow();
    }

    @Test
    void holesAddNothing() throws InputException {
        List<Double> told = new ArrayList<>();
        Spectrum total = ImageTotal.of(image(7, 4), 2, told::add, () -> false);
        double all = COUNT * (COUNT - 1) / 2.0 - 7;
        assertThat(total.at(0)).isEqualTo(all);
        assertThat(total.at(3)).isEqualTo(all + 3 * (COUNT - 1));
        assertThat(total.axis().toArray()).as("without the dead channel").containsExactly(100, 101, 102, 103, 105);
        assertThat(told).endsWith(1.0).allMatch(share -> share > 0 && share <= 1);
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws InputException {
        Spectrum one = ImageTotal.of(image(7, -1), 1, share -> {}, () -> false);
        assertThat(ImageTotal.of(image(7, -1), 3, share -> {}, () -> false)).isEqualTo(one);
    }

    @Test
    void aCancelEndsIt() {
        List<Double> told = new ArrayList<>();
        assertThatThrownBy(() -> ImageTotal.of(image(-1, -1), 1, told::add, () -> !told.isEmpty()))
                .isInstanceOf(CancellationException.class);
        assertThat(told).hasSize(1);
        assertThat(told.get(0)).isLessThan(1);
    }
}
